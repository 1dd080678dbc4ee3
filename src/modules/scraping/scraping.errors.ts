import { ApiError } from '../../platform/http/index.js';

export class InvalidLinkedInUrl extends ApiError {
  readonly status = 422;
  readonly code = 'invalid_linkedin_url';

  constructor(field = 'linkedin_url') {
    super(
      `${field} must be the address of a public profile or company, such as https://linkedin.com/in/johndoe or https://linkedin.com/company/acme.`,
      { field },
    );
  }

  static example(): InvalidLinkedInUrl {
    return new InvalidLinkedInUrl();
  }
}

/** The same for an id that never was, belongs to someone else or is malformed. */
export class LookupNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'not_found';

  constructor() {
    super('There is no such lookup.');
  }
}
