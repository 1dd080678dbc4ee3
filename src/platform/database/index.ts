export { isDatabaseAway, isUniqueViolation } from './database.errors.js';
export { Database } from './database.js';
export { DatabaseModule } from './database.module.js';
export { migrateDown, migrateUp } from './migrator.js';
export { type Listener, Notifications } from './notifications.js';
