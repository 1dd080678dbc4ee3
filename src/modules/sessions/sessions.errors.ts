import { ApiError } from '../../platform/http/index.js';
import { DASHBOARD_PREFIX } from '../keys/index.js';

/** One answer for a cookie that expired, was signed out or never was one of ours. */
export class SessionExpired extends ApiError {
  readonly status = 401;
  readonly code = 'session_expired';

  constructor() {
    super('The session has ended. Sign in again.');
  }
}

/** Browsers say where a request comes from, and no page of another origin has any business here. */
export class CrossSiteRequest extends ApiError {
  readonly status = 403;
  readonly code = 'cross_site_request';
  override readonly headers = { 'X-Api-Key-Prefix': DASHBOARD_PREFIX };

  constructor() {
    super('A session is for the dashboard of this server alone. From elsewhere, send an API key.');
  }
}

export class InvalidWorkspaceMode extends ApiError {
  readonly status = 400;
  readonly code = 'invalid_request';

  constructor() {
    const message = 'must be live or test';
    super(`X-Workspace-Mode ${message}.`, { fields: [{ field: 'X-Workspace-Mode', message }] });
  }
}
