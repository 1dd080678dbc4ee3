export { accessLog } from './access-log.js';
export { ACCESS_LOG, type Logger } from './log.js';
export { LoggingModule } from './logging.module.js';
