import { page, type Reply, suffixNumber } from '../exchange.js';
import { CHALLENGE, errorPage, notFoundPage, REFUSAL } from '../render/failures.js';
import { AUTHWALL, HOME } from '../render/walls.js';
import { ordinaryHtml, ordinaryPage } from './ordinary-page.js';
import { BOTH_KINDS, type Outcome, type Scenario } from './scenario.js';

export function refusal(): Reply {
  return page(REFUSAL, 999, { 'cache-control': 'no-cache, no-store' });
}

/** Long enough that nobody answers at once, short enough for a test to wait. */
const DEFAULT_RETRY_AFTER_SECONDS = 60;
const DEFAULT_DELAY_SECONDS = 2;

function failure(
  outcome: Outcome,
  slug: string,
  title: string,
  lookup: string,
  respond: Scenario['respond'],
): Scenario {
  return { slug, kinds: BOTH_KINDS, title, outcome, lookup, respond };
}

function throttled(headers: Record<string, string>): Reply {
  return page(errorPage('Too Many Requests'), 429, headers);
}

const REFUSALS: Scenario[] = [
  failure(
    'refused',
    'refused-999',
    'Status 999 with the stub that hops to /authwall where scripts run',
    'Temporarily unavailable, never "not found"',
    refusal,
  ),
  failure(
    'profile',
    'refused-once',
    '999 on the first request, the page on the next',
    'Completed by the second visit',
    (request) => (request.attempt === 1 ? refusal() : ordinaryPage(request)),
  ),
  failure(
    'refused',
    'throttled-429',
    '429 with Retry-After in seconds: 60, or the number in the slug (`throttled-429-120`)',
    'Temporarily unavailable; no visit before Retry-After has passed',
    ({ suffix }) => throttled({ 'retry-after': String(suffixNumber(suffix, DEFAULT_RETRY_AFTER_SECONDS)) }),
  ),
  failure(
    'refused',
    'throttled-429-date',
    '429 with Retry-After as an HTTP date in 1 minute',
    'Temporarily unavailable; no visit before the date',
    () =>
      throttled({
        'retry-after': new Date(Date.now() + DEFAULT_RETRY_AFTER_SECONDS * 1000).toUTCString(),
      }),
  ),
  failure('refused', 'throttled-429-silent', '429 without Retry-After', 'Temporarily unavailable', () =>
    throttled({}),
  ),
  failure(
    'refused',
    'challenge',
    'The cookie challenge: a meta refresh to the home page, an obfuscated script, no title, no text',
    'Temporarily unavailable',
    () => page(CHALLENGE),
  ),
  failure(
    'refused',
    'authwall-inline',
    'The join form with status 200 at the page’s own address',
    'Temporarily unavailable; the form is not a profile',
    () => page(AUTHWALL),
  ),
  failure(
    'refused',
    'home-inline',
    'The guest home page, which has an h1, with status 200 at the page’s own address',
    'Temporarily unavailable; its h1 is not a name',
    () => page(HOME),
  ),
  failure('refused', 'forbidden-403', 'Status 403', 'Temporarily unavailable', () =>
    page(errorPage('Forbidden'), 403),
  ),
];

const ABSENCES: Scenario[] = [
  failure(
    'gone',
    'not-found',
    'Status 404 with the "isn’t public or doesn’t exist" page',
    'Profile not found, no retry, refunded',
    ({ kind, slug }) => page(notFoundPage(kind, slug), 404),
  ),
  failure('gone', 'soft-404', 'The same page with status 200', 'Profile not found', ({ kind, slug }) =>
    page(notFoundPage(kind, slug)),
  ),
  failure('gone', 'gone-410', 'Status 410', 'Profile not found, no retry', () =>
    page(errorPage('Gone'), 410),
  ),
  failure('gone', 'legal-451', 'Status 451', 'Profile not found, no retry', () =>
    page(errorPage('Unavailable For Legal Reasons'), 451),
  ),
];

const FAULTS: Scenario[] = [
  failure('transient', 'error-500', 'Status 500', 'Tried again, then failed', () =>
    page(errorPage('Internal Server Error'), 500),
  ),
  failure(
    'profile',
    'error-503-once',
    '503 on the first request, the page on the next',
    'Completed by the second visit',
    (request) =>
      request.attempt === 1 ? page(errorPage('Service Unavailable'), 503) : ordinaryPage(request),
  ),
  failure(
    'transient',
    'hang',
    'Takes the request and never answers',
    'Timed out, tried again',
    (request) => ({
      ...ordinaryPage(request),
      delivery: 'never',
    }),
  ),
  failure(
    'transient',
    'hang-midway',
    'Sends half of the page, then nothing more',
    'Timed out, tried again',
    (request) => ({ ...ordinaryPage(request), delivery: 'half-then-silence' }),
  ),
  failure(
    'transient',
    'truncated',
    'Cuts the connection after half of the promised bytes',
    'Tried again; half a page is not a profile',
    (request) => ({ ...ordinaryPage(request), delivery: 'half-then-cut' }),
  ),
  failure('transient', 'reset', 'Resets the connection without an answer', 'Tried again', (request) => ({
    ...ordinaryPage(request),
    delivery: 'reset',
  })),
  failure(
    'profile',
    'slow',
    'The page, after 2 seconds or the number in the slug (`slow-5`)',
    'Completed, if it comes before the deadline',
    (request) => ({
      ...ordinaryPage(request),
      delayMs: suffixNumber(request.suffix, DEFAULT_DELAY_SECONDS) * 1000,
    }),
  ),
  failure(
    'unreadable',
    'truncated-silently',
    'A page that ends in its head, yet with a whole answer and status 200',
    'Parse error: the right page key, but no name',
    ({ kind, slug }) => page(withoutBody(ordinaryHtml(kind, slug))),
  ),
  failure('unreadable', 'empty-200', 'Status 200 and no body at all', 'Parse error', () => page('')),
];

/** Ends before the title, so that no tag gives the name away. */
function withoutBody(html: string): string {
  return html.slice(0, html.indexOf('<link rel="canonical"'));
}

export const FAILURE_SCENARIOS: Scenario[] = [...REFUSALS, ...ABSENCES, ...FAULTS];
