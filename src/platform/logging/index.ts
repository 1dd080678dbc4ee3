export { AccessLines } from './access-lines.js';
export { accessLog } from './access-log.js';
export { LoggingModule } from './logging.module.js';
