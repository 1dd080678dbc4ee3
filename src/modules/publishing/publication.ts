import type { Mode } from '../keys/index.js';

export const PUBLISHERS = ['sandbox', 'linkedin'] as const;

export type PublisherName = (typeof PUBLISHERS)[number];

/** A post in the hands of one worker. `attempt` is its fencing token. */
export interface ClaimedPost {
  id: string;
  account_id: string;
  mode: Mode;
  content: string;
  attempt: number;
  deferrals: number;
}

/**
 * What one try came to.
 *
 * - `put_off`: certainly not published, and the same may work later.
 * - `failed`: certainly not published, and the same won't work.
 * - `unknown`: sent, and no answer tells whether it was published.
 */
export type PublicationOutcome =
  | { kind: 'published'; remoteId: string; httpStatus: number | null }
  | { kind: 'put_off'; code: string; message: string; httpStatus: number | null; afterSeconds: number | null }
  | { kind: 'failed'; code: string; message: string; httpStatus: number | null; duplicateOf?: string }
  | { kind: 'unknown'; code: string; message: string; httpStatus: number | null };

export const OUTCOMES = [
  'published',
  'failed',
  'put_off',
  'unknown',
] as const satisfies readonly PublicationOutcome['kind'][];

/** A try as it is told to the workspace. */
export interface PublicationAttempt {
  number: number;
  publisher: PublisherName;
  text: string;
  started_at: Date;
  sent_at: Date | null;
  finished_at: Date | null;
  outcome: PublicationOutcome['kind'] | null;
  http_status: number | null;
  code: string | null;
  message: string | null;
  remote_id: string | null;
}

/** The post was taken away from this worker: whatever it still does changes nothing. */
export class ClaimLost extends Error {
  constructor() {
    super('Another attempt has taken over');
  }
}
