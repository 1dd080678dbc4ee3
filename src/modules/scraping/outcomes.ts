export type LookupStatus = 'pending' | 'completed' | 'failed' | 'timed_out' | 'cancelled';

/** How a lookup can end. */
export type Outcome =
  | 'found'
  | 'not_found'
  | 'suppressed'
  | 'refused'
  | 'unreadable'
  | 'unreachable'
  | 'timed_out';

interface Ending {
  status: Exclude<LookupStatus, 'pending'>;
  /** Shown as `error`; null when there is none. */
  error: string | null;
  /** Whether the credit is kept; where not, it is refunded once. */
  charged: boolean;
  /** Whether a repeated lookup is answered with this ending, free of charge. */
  cached: boolean;
}

/** Outcome → what the caller sees and pays. The one table behind code, docs and tests. */
export const ENDINGS: Readonly<Record<Outcome, Ending>> = {
  found: { status: 'completed', error: null, charged: true, cached: true },
  not_found: { status: 'failed', error: 'Profile not found', charged: false, cached: true },
  // Not cached: the list itself is asked each time, so that taking a profile off it works at once.
  suppressed: {
    status: 'failed',
    error: "Profile unavailable at its owner's request",
    charged: false,
    cached: false,
  },
  refused: { status: 'failed', error: 'Profile temporarily unavailable', charged: false, cached: false },
  unreadable: { status: 'failed', error: 'Profile could not be read', charged: false, cached: false },
  unreachable: { status: 'failed', error: 'Profile temporarily unavailable', charged: false, cached: false },
  timed_out: { status: 'timed_out', error: 'The lookup took too long', charged: false, cached: false },
};

/** Failures that a repeated lookup is answered with. */
export const CACHED_FAILURES = (Object.keys(ENDINGS) as Outcome[]).filter(
  (outcome) => ENDINGS[outcome].cached && ENDINGS[outcome].status === 'failed',
);
