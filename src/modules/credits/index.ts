export { InsufficientCredits } from './credits.errors.js';
export { CreditsModule } from './credits.module.js';
export type { Charge } from './credits.repository.js';
export { CreditsService } from './credits.service.js';
