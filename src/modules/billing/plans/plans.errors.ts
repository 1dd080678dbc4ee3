import { ApiError } from '../../../platform/http/index.js';

export class AlreadySubscribed extends ApiError {
  readonly status = 409;
  readonly code = 'already_subscribed';

  constructor() {
    super('This workspace has a subscription. Look after it with POST /api/v1/billing/portal.');
  }
}

export class NoSubscription extends ApiError {
  readonly status = 404;
  readonly code = 'no_subscription';

  constructor() {
    super('This workspace never had a subscription. Start one with POST /api/v1/billing/subscribe.');
  }
}
