import type { Mode } from '../keys/index.js';
import type { WorkspaceEvent } from './endpoints/endpoint.js';

export type CallbackEvent = 'batch.completed' | 'webhook.test' | WorkspaceEvent;

/** As the database knows it; `delivering` while a worker has it. */
export type DeliveryState = 'pending' | 'delivering' | 'delivered' | 'failed';

/** As the workspace sees it. */
export type CallbackStatus = Exclude<DeliveryState, 'delivering'>;

/** Whose deliveries and secrets: every statement names both. */
export interface Workspace {
  accountId: string;
  mode: Mode;
}

export interface NewDelivery extends Workspace {
  id: string;
  event: CallbackEvent;
  subjectId: string | null;
  occurrence: number;
  url: string;
  host: string;
  body: string;
}

/** A delivery in the hands of one worker. `attempt` is its fencing token, and the number of the try. */
export interface ClaimedDelivery {
  id: string;
  account_id: string;
  mode: Mode;
  url: string;
  body: string;
  attempt: number;
  failures: number;
}

/** What one try came to: an answer of the receiver, or the reason why there is none. */
export interface Try {
  status: number | null;
  error: string | null;
  durationMs: number;
}

/** What becomes of a delivery after a try. */
export type Verdict =
  | { state: 'delivered' | 'failed' }
  | { state: 'pending'; afterSeconds: number; isFailure: boolean };

export interface Delivery {
  id: string;
  position: string;
  event: CallbackEvent;
  subject_id: string | null;
  url: string;
  state: DeliveryState;
  attempt: number;
  next_attempt_at: Date;
  created_at: Date;
  finished_at: Date | null;
  is_erased: boolean;
}

export interface Attempt {
  number: number;
  status: number | null;
  error: string | null;
  duration_ms: number | null;
  started_at: Date;
}

/** What was sent, or as much of it as is shown. */
export interface SentBody {
  beginning: string;
  /** Of the whole. */
  bytes: number;
  is_cut: boolean;
}

export function statusOf(state: DeliveryState): CallbackStatus {
  return state === 'delivering' ? 'pending' : state;
}
