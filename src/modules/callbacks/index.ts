export { CallbackErasure } from './callback-erasure.js';
export { CallbackRoutesModule } from './callback-routes.module.js';
export { CallbackRowsModule } from './callback-rows.module.js';
export { CallbackSendingModule } from './callback-sending.module.js';
export { InvalidCallbackUrl } from './callbacks.errors.js';
export { CallbacksModule } from './callbacks.module.js';
export { CallbacksService, type NewCallback } from './callbacks.service.js';
export type { CallbackStatus } from './delivery.js';
