export type { Account } from './account.entity.js';
export { AccountRoutesModule } from './account-routes.module.js';
export { AccountsModule } from './accounts.module.js';
export { AccountsService } from './accounts.service.js';
