export { type OpenOptOut, OptOutsRepository } from './opt-outs.repository.js';
export { PrivacyModule } from './privacy.module.js';
export { SuppressionsModule } from './suppressions.module.js';
export { SuppressionsService } from './suppressions.service.js';
