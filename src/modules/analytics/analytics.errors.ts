import { ApiError } from '../../platform/http/index.js';

export class InvalidRange extends ApiError {
  readonly status = 400;
  readonly code = 'INVALID_RANGE';

  constructor(field: 'from' | 'to', message: string) {
    super(message, { field });
  }

  static example(): InvalidRange {
    return new InvalidRange('from', 'from must be before to.');
  }
}

export class InvalidTimeZone extends ApiError {
  readonly status = 400;
  readonly code = 'INVALID_TIME_ZONE';

  constructor() {
    super('timeZone must be an IANA name, such as Europe/Berlin or UTC.', { field: 'timeZone' });
  }
}
