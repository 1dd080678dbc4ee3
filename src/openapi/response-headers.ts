import type { OpenAPIObject } from '@nestjs/swagger';
import type { ApiError } from '../platform/http/index.js';
import type { Operation } from './operations.js';
import type { Route } from './routes.js';

const TEXT = { type: 'string' } as const;

/** The header fields that follow from what a route is. A field that belongs to one operation stands there. */
export const RESPONSE_HEADERS = {
  'X-Request-Id': {
    required: true,
    description:
      'Names the request; the caller’s own `X-Request-Id`, where it sent one. Quote it in reports.',
    schema: TEXT,
    example: '0d9b2f3c-6a51-4f0e-9a36-2f1c6f0e7b11',
  },
  'X-Api-Key-Prefix': {
    required: true,
    description: 'The beginning of the key that was used; `dashboard` for a session.',
    schema: TEXT,
    example: 'li_live_9fQ2',
  },
  RateLimit: {
    required: true,
    description:
      'For each window the calls that are left, `r`, and the seconds until there is one more, `t`.',
    schema: TEXT,
    example: '"lookups";r=9;t=60',
  },
  'RateLimit-Policy': {
    required: true,
    description: 'For each window the calls that it allows, `q`, in how many seconds, `w`.',
    schema: TEXT,
    example: '"lookups";q=10;w=60',
  },
  'Retry-After': {
    description: 'The seconds after which the same call can succeed; also in the body.',
    schema: { type: 'integer' },
    example: 12,
  },
} as const;

type HeaderName = keyof typeof RESPONSE_HEADERS;

/** Refusals that may be made before anybody has looked at the key. */
const BEFORE_THE_KEY: ReadonlySet<number> = new Set([400, 401, 413, 415, 500, 503]);

export function addResponseHeaders(
  document: OpenAPIObject,
  operation: Operation,
  route: Route,
  refusals: readonly ApiError[],
): void {
  const components = document.components ?? {};
  components.headers = RESPONSE_HEADERS;
  for (const [status, response] of Object.entries(operation.responses)) {
    const names = headersOf(Number(status), route, refusals);
    const references = names.map((name) => [name, { $ref: `#/components/headers/${name}` }]);
    response.headers = { ...response.headers, ...Object.fromEntries(references) };
  }
}

function headersOf(status: number, { access }: Route, refusals: readonly ApiError[]): HeaderName[] {
  const names: HeaderName[] = ['X-Request-Id'];
  if (access.scope !== 'none' && !BEFORE_THE_KEY.has(status)) names.push('X-Api-Key-Prefix');
  if (access.limit !== 'unlimited' && (status < 400 || status === 429))
    names.push('RateLimit', 'RateLimit-Policy');
  const isPassing = refusals.some((error) => error.status === status && error.retryAfterSeconds);
  if (isPassing) names.push('Retry-After');
  return names;
}
