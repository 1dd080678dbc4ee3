import type { Caller } from '../keys/index.js';

/** Whose numbers: every statement names both. */
export type Workspace = Pick<Caller, 'accountId' | 'mode'>;

/** Half-open, `[from, to)`, and the zone whose calendar says what a day is. */
export interface TimeRange {
  from: Date;
  to: Date;
  timeZone: string;
}
