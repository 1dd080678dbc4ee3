import type { LookupStatus } from '../../api/index.js';

/** The parts of a lookup that say how it stands. */
export interface Standing {
  status: LookupStatus;
  error: string | null;
  error_code: string | null;
}

export interface Outcome {
  tone: 'info' | 'good' | 'warn' | 'bad';
  title: string;
  text: string;
  /** Whether looking it up anew may bring something else. */
  canRetry: boolean;
}

type Failure = Omit<Outcome, 'title'>;

/** By `error_code`. The title of each is what the API says; this is what follows from it. */
const FAILURES: Readonly<Record<string, Failure>> = {
  not_found: {
    tone: 'warn',
    text: 'The site shows no public profile at this address. It may be mistyped, gone, or not open to guests.',
    canRetry: true,
  },
  suppressed: {
    tone: 'warn',
    text: 'Whoever it belongs to asked for it to be left alone, so it is not visited.',
    canRetry: false,
  },
  refused: {
    tone: 'warn',
    text: 'The site would not show the page just now. That says nothing about the profile; try again in a few minutes.',
    canRetry: true,
  },
  unreadable: {
    tone: 'bad',
    text: 'The page came, but could not be read. This is reported by itself; trying again soon will seldom help.',
    canRetry: true,
  },
  unreachable: {
    tone: 'warn',
    text: 'The site did not answer, several times. Try again in a few minutes.',
    canRetry: true,
  },
  timed_out: { tone: 'warn', text: 'The page did not come in time. Trying again may help.', canRetry: true },
};

const UNKNOWN: Failure = { tone: 'bad', text: 'It brought no profile.', canRetry: true };

/** How a lookup stands, in words. */
export function outcomeOf({ status, error, error_code }: Standing): Outcome {
  if (status === 'pending') return PENDING;
  if (status === 'completed') return COMPLETED;
  if (status === 'cancelled') return CANCELLED;
  const failure = FAILURES[error_code ?? status] ?? UNKNOWN;
  return { ...failure, title: error ?? 'The lookup failed' };
}

const PENDING: Outcome = {
  tone: 'info',
  title: 'Looking it up',
  text: 'Mostly a matter of seconds. You can leave: it goes on, and its result stays at this address.',
  canRetry: false,
};

const COMPLETED: Outcome = { tone: 'good', title: 'Profile found', text: '', canRetry: false };

const CANCELLED: Outcome = {
  tone: 'info',
  title: 'Cancelled',
  text: 'It was called off before it ended, and the page was not read.',
  canRetry: true,
};
