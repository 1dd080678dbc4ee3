export { SessionGuard } from './session.guard.js';
export { CrossSiteRequest, InvalidWorkspaceMode, SessionExpired } from './sessions.errors.js';
export { SessionsModule } from './sessions.module.js';
export { Standing } from './standing.js';
export { StandingModule } from './standing.module.js';
