import { Inject, Injectable, Optional } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import {
  DestinationForbidden,
  DestinationGuard,
  hostOf,
  NameNotResolved,
} from '../../platform/outbound/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { InvalidCallbackUrl } from './callbacks.errors.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { type CallbackEvent, type CallbackStatus, statusOf, type Workspace } from './delivery.js';
import { CALLBACKS, type DeliveryJob, deliveryWakeUp } from './jobs/delivery.job.js';
import { WorkspaceDeliveriesRepository } from './workspace-deliveries.repository.js';

export interface NewCallback extends Workspace {
  event: CallbackEvent;
  /** What it happened to; of one subject the same event is told once. Null when it happened to nothing. */
  subjectId: string | null;
  /** Left out: an event that happens to a subject only once. */
  occurrence?: number;
  /** Has passed `checkUrl`. */
  url: string;
  /** An object is turned into JSON here, once; text is sent as it is. */
  payload: object | string;
}

/** Longer than any address that a person or a framework makes. */
const MAX_URL_LENGTH = 2_048;

/** A submission is answered by then, whatever the name servers of a stranger do. */
const CHECK_TIMEOUT_MS = 3_000;

/** What other modules tell the receivers of a workspace. */
@Injectable()
export class CallbacksService {
  constructor(
    private readonly db: Database,
    private readonly deliveries: DeliveriesRepository,
    private readonly workspaces: WorkspaceDeliveriesRepository,
    private readonly guard: DestinationGuard,
    /** Missing in programs without Redis: what they tell is found by the sweep of those that have it. */
    @Optional() @Inject(CALLBACKS) private readonly queue: JobQueue<DeliveryJob> | undefined,
  ) {}

  /** Throws `InvalidCallbackUrl`. To be asked outside of transactions: it may wait for name servers. */
  async checkUrl(url: string, field = 'callback_url'): Promise<void> {
    if (url.length > MAX_URL_LENGTH)
      throw new InvalidCallbackUrl(field, `must have at most ${MAX_URL_LENGTH} characters`);
    try {
      await this.guard.admit(url, AbortSignal.timeout(CHECK_TIMEOUT_MS));
    } catch (error) {
      if (error instanceof DestinationForbidden) throw new InvalidCallbackUrl(field, error.message);
      // A name may get its address until it is called, and is checked again then.
      if (!(error instanceof NameNotResolved)) throw error;
    }
  }

  /** Joins the caller's transaction; the wake-up waits for its commit. Null when it was told before. */
  async enqueue(callback: NewCallback): Promise<string | null> {
    const { payload, occurrence = 1, ...rest } = callback;
    const id = `msg_${newId()}`;
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const host = hostOf(new URL(rest.url));

    if (!(await this.deliveries.insert({ ...rest, occurrence, id, host, body }))) return null;

    this.db.afterCommit(() => this.queue?.announce([deliveryWakeUp(id, 0)]));
    return id;
  }

  /** By subject; one without a callback is not in the answer. */
  async callbackStatus(subjectIds: readonly string[]): Promise<ReadonlyMap<string, CallbackStatus>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await this.workspaces.listStates(subjectIds);
    return new Map(rows.map(({ subject_id, state }) => [subject_id, statusOf(state)]));
  }
}
