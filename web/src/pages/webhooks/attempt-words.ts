import type { AttemptResponse } from '../../api/index.js';
import { duration } from '../../format/index.js';

type Tone = 'good' | 'warn' | 'bad';

/** What the receiver answered, or why nothing came. */
export function answerInWords({ status, error }: AttemptResponse): string {
  return status === null ? (error ?? 'No answer came') : `HTTP ${status}`;
}

export function answerTone({ status }: AttemptResponse): Tone {
  if (status === null) return 'bad';
  return status >= 200 && status < 300 ? 'good' : 'warn';
}

export function tookInWords({ duration_ms }: AttemptResponse): string {
  return duration_ms === null ? 'Interrupted' : duration(duration_ms);
}
