import {
  ConflictingCredentials,
  InvalidKey,
  KeyInGrace,
  LOST_IN_GRACE,
  MissingKey,
  PlanRequired,
  ScopeDenied,
  SessionRequired,
} from '../modules/keys/index.js';
import { RateLimitExceeded } from '../modules/limits/index.js';
import { CrossSiteRequest, InvalidWorkspaceMode, SessionExpired } from '../modules/sessions/index.js';
import {
  type ApiError,
  BodyTooLarge,
  CodedFault,
  exampleOf,
  InternalError,
  InvalidRequest,
  Unavailable,
  UnsupportedBody,
} from '../platform/http/index.js';
import type { Inputs } from './inputs.js';
import type { Route } from './routes.js';

/** Every error an operation can answer: its own, and those that follow from what it is. */
export function refusalsOf(route: Route, inputs: Inputs): ApiError[] {
  const all = [
    ...ofAccess(route),
    ...ofInput(route, inputs),
    ...route.refusals.map(exampleOf),
    ...(route.access.limit === 'unlimited' ? [] : [exampleOf(RateLimitExceeded)]),
    new InternalError(),
    new Unavailable(),
  ];
  return [...new Map(all.map((error) => [JSON.stringify([nameOf(error), error.details]), error])).values()];
}

function ofAccess({ access: { scope }, plan }: Route): ApiError[] {
  if (scope === 'none') return [];
  const errors: ApiError[] = [
    ...[new ConflictingCredentials(), new MissingKey(), new InvalidKey()],
    ...[new InvalidWorkspaceMode(), new SessionExpired(), new CrossSiteRequest()],
  ];
  if (scope === 'session') return [...errors, new SessionRequired()];
  if (scope !== 'any') errors.push(new ScopeDenied(scope));
  if (LOST_IN_GRACE.has(scope)) errors.push(new KeyInGrace());
  if (plan) errors.push(exampleOf(PlanRequired));
  return errors;
}

/** A body may come where none is asked for, and be as broken as any. */
function ofInput({ faults }: Route, { hasPath, hasQuery, readsBody }: Inputs): ApiError[] {
  const isChecked = readsBody || hasQuery;
  return [
    ...(readsBody ? [new BodyTooLarge(), new UnsupportedBody()] : []),
    // A path is read before any filter is known.
    ...(hasPath || (isChecked && !faults) ? [exampleOf(InvalidRequest)] : []),
    ...(isChecked && faults ? faults.explain(readsBody) : []),
  ];
}

/** What the document calls the example of an error. */
export function nameOf(error: ApiError): string {
  return error instanceof CodedFault ? error.code : error.constructor.name;
}
