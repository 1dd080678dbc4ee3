import { ApiError } from '../../platform/http/index.js';
import type { PostStatus } from '../posts/index.js';

export class PostNotFailed extends ApiError {
  readonly status = 409;
  readonly code = 'POST_NOT_FAILED';

  constructor(status: PostStatus) {
    super(`Only a post that failed, or of which nobody knows, can be tried again; this one is ${status}.`, {
      status,
    });
  }

  static example(): PostNotFailed {
    return new PostNotFailed('published');
  }
}

/** Sending it again could publish it twice, which only somebody who looked can rule out. */
export class ConfirmationRequired extends ApiError {
  readonly status = 409;
  readonly code = 'CONFIRMATION_REQUIRED';

  constructor() {
    super(
      'The post may have been published. Look at the profile: if it is not there, repeat this with {"confirm": "not_published"}; if it is, call mark-published with its id.',
    );
  }
}

export class PostNotUnknown extends ApiError {
  readonly status = 409;
  readonly code = 'POST_NOT_UNKNOWN';

  constructor(status: PostStatus) {
    super(`Only a post of which nobody knows can be marked as published; this one is ${status}.`, { status });
  }

  static example(): PostNotUnknown {
    return new PostNotUnknown('failed');
  }
}
