export { AccessTokens } from './access-tokens.js';
export { ConnectedMembers } from './connected-members.js';
export type { ConnectedMember, ConnectionStatus, MemberAccess } from './connection.js';
export { ConnectionRoutesModule } from './connection-routes.module.js';
export { NoConsent, TokenUnavailable } from './connections.errors.js';
export { ConnectionsModule } from './connections.module.js';
