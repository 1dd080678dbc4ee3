export { Answers, ErrorResponse } from './answers.js';
export { ApiError } from './api-error.js';
export {
  BodyTooLarge,
  type FieldFault,
  InternalError,
  InvalidRequest,
  RouteNotFound,
  Unavailable,
  UnsupportedBody,
} from './http.errors.js';
export { PageQuery } from './page-query.js';
