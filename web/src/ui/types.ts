/** What a colour says; `accent` and `quiet` say nothing. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet' | 'accent';

/** What went wrong, as the API layer tells it; this room knows nothing of the API. */
export interface ShownFault {
  code: string;
  message: string;
  fields: readonly { field: string; message: string }[];
  retryAfterSeconds?: number;
  requestId?: string;
}

/** Distances of the 4 px scale: 1 is 4 px, 6 is 24 px. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12;

/** One of several to pick from. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}
