import type { ClaimedVisit, Outcome } from '../scraping/index.js';
import {
  EgressFault,
  PageChanged,
  ProfileGone,
  SiteChallenged,
  SiteRefused,
  UnexpectedLanding,
} from './agents/visit.errors.js';
import type { Report } from './gates/visit-gates.js';

type Failure = Exclude<Outcome, 'found' | 'timed_out' | 'suppressed'>;

/** `outcome` also ends a visit that is to be tried again and that no lookup can wait for so long. */
export type Verdict =
  | { retry: true; afterSeconds: number; fault: 'transient' | 'refused'; outcome: Failure }
  | { retry: false; outcome: Failure };

/** A network fault is gone in seconds or stays: two more tries tell, well within a lookup's deadline. */
const TRANSIENT_DELAYS_SECONDS = [2, 8];

/** Asking again quickly deepens a block, so there are two more tries, minutes apart. Most lookups allow for one. */
const REFUSED_DELAYS_SECONDS = [60, 300];

/** Faults come to many visits at once; they come back apart. */
const JITTER = 0.5;

/** The class of the error, and how often it came before, decide what becomes of the visit. */
export function judge(
  error: unknown,
  visit: Pick<ClaimedVisit, 'transient_faults' | 'refusals'>,
  dice: () => number = Math.random,
): Verdict {
  if (error instanceof ProfileGone) return { retry: false, outcome: 'not_found' };
  // Not tried again: the agent has already given a page it can't read a second look, rendered.
  if (error instanceof PageChanged || error instanceof UnexpectedLanding)
    return { retry: false, outcome: 'unreadable' };
  if (error instanceof SiteRefused) return judgeRefusal(error, visit.refusals);

  // Anything unforeseen counts as passing: better a second try than a false "not found".
  const outcome = 'unreachable';
  const delay = TRANSIENT_DELAYS_SECONDS[visit.transient_faults];
  if (delay === undefined) return { retry: false, outcome };
  return { retry: true, afterSeconds: delay * (1 + JITTER * dice()), fault: 'transient', outcome };
}

function judgeRefusal({ retryAfterSeconds }: SiteRefused, refusals: number): Verdict {
  const outcome = 'refused';
  const delay = REFUSED_DELAYS_SECONDS[refusals];
  if (delay === undefined) return { retry: false, outcome };
  return { retry: true, afterSeconds: Math.max(delay, retryAfterSeconds ?? 0), fault: 'refused', outcome };
}

/** What an error says about the way out by which the visit left; `profile` names whom it was for. */
export function reportOf(error: unknown, profile: string): Report {
  if (error instanceof ProfileGone) return { kind: 'served' };
  if (error instanceof EgressFault) return { kind: 'unreachable' };
  if (!(error instanceof SiteRefused)) return null;

  const { retryAfterSeconds } = error;
  return { kind: 'refused', profile, isChallenge: error instanceof SiteChallenged, retryAfterSeconds };
}
