import { ApiError } from '../../platform/http/index.js';

/** `reason` goes on where the name of the field ends: "must …". */
export class InvalidCallbackUrl extends ApiError {
  readonly status = 422;
  readonly code = 'invalid_callback_url';

  constructor(field: string, reason: string) {
    super(`${field} ${reason}.`, { field });
  }

  static example(): InvalidCallbackUrl {
    return new InvalidCallbackUrl('callback_url', 'must be an absolute http or https URL');
  }
}

/** The same for an id that never was, belongs to someone else or is malformed. */
export class DeliveryNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'not_found';

  constructor() {
    super('There is no such delivery.');
  }
}

export class EndpointNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'not_found';

  constructor() {
    super('No endpoint is set for the events of this workspace and mode.');
  }
}

export class DeliveryErased extends ApiError {
  readonly status = 409;
  readonly code = 'delivery_erased';

  constructor() {
    super('What this delivery said is no longer kept, so it can’t be sent again.');
  }
}
