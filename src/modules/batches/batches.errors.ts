import { ApiError } from '../../platform/http/index.js';

/** A member of `linkedin_urls` that is no address of a profile or company. */
export interface InvalidMember {
  /** Its place in the list, from 0. */
  index: number;
  value: string;
}

/** Enough to recognise what was sent; the answer stays small however long it was. */
const SHOWN_LENGTH = 200;

export class InvalidMembers extends ApiError {
  readonly status = 422;
  readonly code = 'invalid_linkedin_url';

  constructor(members: readonly InvalidMember[]) {
    super(
      `${members.length} of linkedin_urls are not addresses of public profiles or companies. ` +
        'Correct them, or send skip_invalid: true to have the others looked up.',
      {
        field: 'linkedin_urls',
        invalid: members.map(({ index, value }) => ({ index, value: value.slice(0, SHOWN_LENGTH) })),
      },
    );
  }

  static example(): InvalidMembers {
    return new InvalidMembers([{ index: 2, value: 'https://example.com' }]);
  }
}

/** The same for an id that never was, belongs to someone else or is malformed. */
export class BatchNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'not_found';

  constructor() {
    super('There is no such batch.');
  }
}

export class BatchFinished extends ApiError {
  readonly status = 409;
  readonly code = 'batch_finished';

  constructor() {
    super('The batch has completed: nothing is left to cancel.');
  }
}
