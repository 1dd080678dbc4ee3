import { ApiError } from '../../platform/http/index.js';

export class InvalidContent extends ApiError {
  readonly status = 400;
  readonly code = 'INVALID_CONTENT';

  constructor(message: string) {
    super(message, { field: 'content' });
  }

  static example(): InvalidContent {
    return new InvalidContent('content must not be empty.');
  }
}

export class InvalidSchedule extends ApiError {
  readonly status = 400;
  readonly code = 'INVALID_SCHEDULE';

  constructor(message: string) {
    super(message, { field: 'scheduledAt' });
  }

  static example(): InvalidSchedule {
    return new InvalidSchedule('scheduledAt must lie in the future.');
  }
}

export class InvalidStatus extends ApiError {
  readonly status = 400;
  readonly code = 'INVALID_STATUS';

  constructor(message: string) {
    super(message, { field: 'status' });
  }

  static example(): InvalidStatus {
    return new InvalidStatus('status must be draft or scheduled.');
  }
}

export class NothingToChange extends ApiError {
  readonly status = 400;
  readonly code = 'INVALID_BODY';

  constructor() {
    super('Send what is to be changed: content, status or scheduledAt.', { field: 'body' });
  }
}

/** The same for an id that never was, belongs to someone else or is malformed. */
export class PostNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'POST_NOT_FOUND';

  constructor() {
    super('There is no such post.', { field: 'id' });
  }
}

export class PostPublished extends ApiError {
  readonly status = 409;
  readonly code = 'POST_PUBLISHED';

  constructor() {
    super('The post is published: what its readers have seen can’t be changed here.');
  }
}

export class PostPublishing extends ApiError {
  readonly status = 409;
  readonly code = 'POST_PUBLISHING';

  constructor() {
    super('The post is being published just now. Ask again in a moment what became of it.', {}, 1);
  }
}

export class PostUnknown extends ApiError {
  readonly status = 409;
  readonly code = 'POST_UNKNOWN';

  constructor() {
    super(
      'Nobody knows whether the post was published. Look, and if it was not, send status "draft" to go on with it.',
    );
  }
}

export class PreconditionFailed extends ApiError {
  readonly status = 412;
  readonly code = 'PRECONDITION_FAILED';

  constructor(etag: string) {
    super('The post has changed since: get it again, and send If-Match with its ETag.', {
      field: 'If-Match',
      etag,
    });
  }

  static example(): PreconditionFailed {
    return new PreconditionFailed('"v4"');
  }
}
