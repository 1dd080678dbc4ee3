import type { LinkedInUrl } from '../linkedin-url.js';
import type { Outcome } from '../outcomes.js';

/** How much a page shows: all it can, with parts hidden behind asterisks, or little more than a name. */
export type Look = 'full' | 'masked' | 'sparse';

/** What a request is answered instead of being taken. */
export type Refusal = 'no_credits' | 'rate_limited' | 'daily_limit' | 'internal_error' | 'unavailable';

/** How a lookup ends, and after how long. */
export interface Ending {
  outcome: Outcome;
  look: Look;
  pendingSeconds: number;
}

export interface Fixture {
  /** How the slug ends; null stands for every slug that ends in none of the others. */
  suffix: string | null;
  /** Null when the request is refused. */
  ending: Ending | null;
  refusal: Refusal | null;
  /** In the words of who reads the published table. */
  description: string;
}

/** Long enough to be seen pending, short enough for a test that waits for its end. */
const SLOW_SECONDS = 5;

/** What each slug stands for, of people and companies alike. The first that fits decides. */
export const FIXTURES: readonly Fixture[] = [
  ends('-slow-not-found', 'not_found', 'Pending at first, then there is no such profile.', {
    pendingSeconds: SLOW_SECONDS,
  }),
  ends('-not-found', 'not_found', 'There is no such profile.'),
  ends('-private', 'not_found', 'The profile is not public.'),
  ends('-unavailable', 'suppressed', 'Its owner asked for it to be left alone.'),
  ends('-blocked', 'refused', 'The site refuses to show it just now.'),
  ends('-unreadable', 'unreadable', 'The page could not be read.'),
  ends('-unreachable', 'unreachable', 'The site did not answer.'),
  ends('-timeout', 'timed_out', 'The lookup took too long.'),
  ends('-slow', 'found', 'Pending at first, then found: for polling, waiting and callbacks.', {
    pendingSeconds: SLOW_SECONDS,
  }),
  ends('-masked', 'found', 'Parts of the profile are hidden from guests.', { look: 'masked' }),
  ends('-sparse', 'found', 'The profile holds nothing but a name.', { look: 'sparse' }),
  refuses('-no-credits', 'no_credits', 'The workspace can’t pay for it.'),
  refuses('-rate-limited', 'rate_limited', 'Too many requests within a minute.'),
  refuses('-daily-limit', 'daily_limit', 'The key has used up its lookups of the day.'),
  refuses('-error', 'internal_error', 'Something went wrong on our side.'),
  refuses('-down', 'unavailable', 'The service is away for a moment.'),
  ends(null, 'found', 'A profile that shows all it can; the same for the same slug, for ever.'),
];

export function fixtureOf({ slug }: LinkedInUrl): Fixture {
  const fixture = FIXTURES.find(({ suffix }) => suffix === null || slug.endsWith(suffix));
  if (!fixture) throw new Error('The fixtures have no last row');
  return fixture;
}

function ends(
  suffix: string | null,
  outcome: Outcome,
  description: string,
  { look = 'full', pendingSeconds = 0 }: Partial<Ending> = {},
): Fixture {
  return { suffix, ending: { outcome, look, pendingSeconds }, refusal: null, description };
}

function refuses(suffix: string, refusal: Refusal, description: string): Fixture {
  return { suffix, ending: null, refusal, description };
}
