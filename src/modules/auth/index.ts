export { AccountKeysService } from './account-keys.service.js';
export { InvalidCode, TooManyCodes } from './auth.errors.js';
export { AuthModule } from './auth.module.js';
export { CodeField } from './code.js';
export { EmailField, normaliseEmail } from './email.js';
export { VerificationService } from './verification.service.js';
