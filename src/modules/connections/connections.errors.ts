import { ApiError } from '../../platform/http/index.js';

export class ConnectNotConfigured extends ApiError {
  readonly status = 503;
  readonly code = 'connect_not_configured';

  constructor() {
    super('No LinkedIn application is configured. The operator sets LINKEDIN_CLIENT_ID.');
  }
}

export class MemberNotConnected extends ApiError {
  readonly status = 404;
  readonly code = 'not_connected';

  constructor() {
    super('No member is connected.');
  }
}

/** There is no token to publish with, and there will be none until a member consents. */
export class NoConsent extends Error {}

/** There is none just now; the same call can succeed later. */
export class TokenUnavailable extends Error {
  constructor() {
    super('The access token could not be renewed just now');
  }
}
