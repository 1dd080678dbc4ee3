export { Answers, ErrorResponse } from './answers.js';
export { ApiError } from './api-error.js';
export { conditional, type IsUnchanged } from './conditional.js';
export {
  BodyTooLarge,
  type FieldFault,
  InternalError,
  InvalidRequest,
  RouteNotFound,
  Unavailable,
  UnsupportedBody,
} from './http.errors.js';
export { jsonBody } from './json-body.js';
export { oneLayer } from './one-layer.js';
export { PageQuery } from './page-query.js';
export { assignRequestId } from './request-id.js';
export { securityHeaders } from './security-headers.js';
