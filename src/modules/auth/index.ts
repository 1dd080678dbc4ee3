export { AuthModule } from './auth.module.js';
export { EmailField, normaliseEmail } from './email.js';
