/** What made a visit fail, as far as it concerns its way out rather than its profile. */
export type Setback =
  | {
      kind: 'refused';
      /** Names the profile without telling it: one that is never served must not stop all others. */
      profile: string;
      isChallenge: boolean;
      retryAfterSeconds: number | null;
    }
  | { kind: 'unreachable' };

export interface BreakerRules {
  /** Null: refusals never shut a gate. */
  refusalsBeforePause: number | null;
  pauseSeconds: number;
}

/** What is remembered of a gate's past. */
export interface GateRecord {
  /** Profiles refused in a row. */
  refused: readonly string[];
  /** How often in a row it was shut. */
  pauses: number;
  /** It was shut, and lets one visit at a time through to find out whether it may open. */
  isProbing: boolean;
}

export type Change = Pick<GateRecord, 'refused' | 'pauses'> & {
  /** Null: it stays as open as it is. */
  shutForSeconds: number | null;
};

/** A pause may double twice; who is still refused after hours is asked a few times a day. */
const LONGEST_PAUSE_FACTOR = 4;

/** A proxy that does not answer is soon back or gone for long. */
const FIRST_REST_SECONDS = 30;
const LONGEST_REST_SECONDS = 3_600;

/** A larger Retry-After is a mistake, or means what the pause is for. */
const LONGEST_RETRY_AFTER_SECONDS = 86_400;

/** What a setback changes at the gate through which the visit left. */
export function judgeSetback(gate: GateRecord, setback: Setback, rules: BreakerRules): Change {
  if (setback.kind === 'unreachable') return shut(gate, restSeconds(gate.pauses));
  if (rules.refusalsBeforePause === null) return leave(gate);

  const refused = [...new Set([...gate.refused, setback.profile])];
  const askedFor = Math.min(setback.retryAfterSeconds ?? 0, LONGEST_RETRY_AFTER_SECONDS);
  const isEnough = refused.length >= rules.refusalsBeforePause;
  if (isEnough || setback.isChallenge || gate.isProbing) {
    return shut(gate, Math.max(askedFor, pauseSeconds(gate.pauses, rules)));
  }
  return { refused, pauses: gate.pauses, shutForSeconds: askedFor > 0 ? askedFor : null };
}

function leave({ refused, pauses }: GateRecord): Change {
  return { refused, pauses, shutForSeconds: null };
}

function shut({ pauses }: GateRecord, seconds: number): Change {
  return { refused: [], pauses: pauses + 1, shutForSeconds: seconds };
}

function pauseSeconds(pauses: number, rules: BreakerRules): number {
  return rules.pauseSeconds * Math.min(2 ** pauses, LONGEST_PAUSE_FACTOR);
}

function restSeconds(pauses: number): number {
  return Math.min(FIRST_REST_SECONDS * 2 ** pauses, LONGEST_REST_SECONDS);
}
