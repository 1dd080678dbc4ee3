export { Answers, answersOf, type Refusal } from './answers.js';
export { ApiError, type ErrorKind, exampleOf } from './api-error.js';
export { bodiesByPath } from './bodies-by-path.js';
export { answerBrokenRequests } from './broken-request.js';
export { CodedFault, CodedFaultFilter, codedBodyFaults, type FaultCodes } from './coded-fault.filter.js';
export { conditional, type IsUnchanged } from './conditional.js';
export { cookiesNamed } from './cookies.js';
export { ErrorFilter } from './error.filter.js';
export { ErrorResponse } from './error.response.js';
export { formBody } from './form-body.js';
export {
  BodyTooLarge,
  type FieldFault,
  InternalError,
  InvalidRequest,
  RouteNotFound,
  Unavailable,
  UnsupportedBody,
} from './http.errors.js';
export { inTurn } from './in-turn.js';
export { jsonBody, rawBody } from './json-body.js';
export { oneLayer } from './one-layer.js';
export { PageQuery } from './page-query.js';
export { remembered } from './remembered.js';
export { assignRequestId } from './request-id.js';
export { securityHeaders } from './security-headers.js';
export { Body, Query } from './validated.js';
