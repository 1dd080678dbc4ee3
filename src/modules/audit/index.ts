export { AuditModule } from './audit.module.js';
export { type AuditPage, AuditService } from './audit.service.js';
export type { Actor, AuditAction, AuditDetail, AuditEvent } from './audit-event.js';
