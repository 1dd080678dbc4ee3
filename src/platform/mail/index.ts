export { type Letter, Mail, MailUnavailable } from './mail.js';
export { MailModule } from './mail.module.js';
