export { toLittleText } from './content/little-text.js';
export { PostResponse } from './dto/responses.js';
export {
  ETAG,
  entityTagOf,
  IfMatch,
  IfMatchHeader,
  IfNoneMatchHeader,
  type Versions,
} from './entity-tag.js';
export { isPostId, type Post } from './post.js';
export { PostCreation } from './post-creation.js';
export { PostErasure } from './post-erasure.js';
export { postBodyFaults } from './post-fault.filter.js';
export { PostRoutesModule } from './post-routes.module.js';
export { POST_STATUSES, type PostStatus, statusesBefore } from './post-status.js';
export { PostNotFound, PreconditionFailed } from './posts.errors.js';
export { PostsModule } from './posts.module.js';
