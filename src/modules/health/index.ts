export { HealthModule } from './health.module.js';
export { WorkersModule } from './workers.module.js';
export { WorkersRepository } from './workers.repository.js';
