import { ApiError } from './api-error.js';

/** A field of the request that can't be taken, and what would do instead. */
export interface FieldFault {
  field: string;
  message: string;
}

export class InvalidRequest extends ApiError {
  readonly status = 400;
  readonly code = 'invalid_request';

  constructor(message: string, fields: FieldFault[] = []) {
    super(message, fields.length > 0 ? { fields } : {});
  }

  static example(): InvalidRequest {
    return new InvalidRequest('"colour" is not a field of this request.', [
      { field: 'colour', message: '"colour" is not a field of this request' },
    ]);
  }
}

export class RouteNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'not_found';

  static example(): RouteNotFound {
    return new RouteNotFound('There is no GET /api/v1/scrap.');
  }
}

export class BodyTooLarge extends ApiError {
  readonly status = 413;
  readonly code = 'body_too_large';

  constructor() {
    super('The request body is over 1 MB.');
  }
}

export class UnsupportedBody extends ApiError {
  readonly status = 415;
  readonly code = 'unsupported_body';

  constructor() {
    super('Send the body as UTF-8 JSON with "Content-Type: application/json".');
  }
}

export class InternalError extends ApiError {
  readonly status = 500;
  readonly code = 'internal_error';

  constructor() {
    super('Something went wrong on our side. Quote the request id when you report it.');
  }
}

export class Unavailable extends ApiError {
  readonly status = 503;
  readonly code = 'unavailable';

  constructor() {
    super('The service is starting, stopping or without its database. Try again shortly.', {}, 5);
  }
}
