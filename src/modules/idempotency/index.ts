export { IdempotencyModule } from './idempotency.module.js';
export { type Answer, IdempotencyService } from './idempotency.service.js';
export { IdempotencyKey, Idempotent } from './idempotency-key.js';
