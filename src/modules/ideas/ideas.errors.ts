import { ApiError } from '../../platform/http/index.js';

export class NothingToChange extends ApiError {
  readonly status = 400;
  readonly code = 'INVALID_BODY';

  constructor() {
    super('Send what is to be changed: content, title or tags.', { field: 'body' });
  }
}

export class IdeaChanged extends ApiError {
  readonly status = 412;
  readonly code = 'PRECONDITION_FAILED';

  constructor(etag: string) {
    super('The idea has changed since: get it again, and send If-Match with its ETag.', {
      field: 'If-Match',
      etag,
    });
  }

  static example(): IdeaChanged {
    return new IdeaChanged('"v4"');
  }
}

/** The same for an id that never was, belongs to someone else or is malformed. */
export class IdeaNotFound extends ApiError {
  readonly status = 404;
  readonly code = 'IDEA_NOT_FOUND';

  constructor() {
    super('There is no such idea.', { field: 'id' });
  }
}

export class IdeaAlreadyDrafted extends ApiError {
  readonly status = 409;
  readonly code = 'IDEA_ALREADY_DRAFTED';

  constructor(postId: string) {
    super(`The idea has become the post ${postId} already. Change that post, or delete it to begin anew.`, {
      postId,
    });
  }

  static example(): IdeaAlreadyDrafted {
    return new IdeaAlreadyDrafted('post_507f1f77bcf86cd799439011');
  }
}
