import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { Database } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import type { ClaimedDelivery, Try, Verdict } from './delivery.js';
import { CALLBACKS, type DeliveryJob, deliveryWakeUp, sweepWakeUps } from './jobs/delivery.job.js';

/**
 * A slow receiver keeps few senders busy: with as many names as it likes a workspace has half of those of one
 * process, see `SENDERS`.
 */
const CROWDING = { perHost: 4, perAccount: 8 };

/** Past the longest try. It ends by itself in time, so a lease needs no renewal. */
const LEASE_MARGIN_SECONDS = 15;

/** A wake-up that led to nothing within this time is taken for lost. */
const OVERDUE_AFTER_SECONDS = 2;

/** Wake-ups of one sweep: each goes on for as long as something is due. */
const SWEEP_WAKE_UPS = 20;

/** Bodies a sweep erases at once. */
const ERASE_BATCH = 100;

const INTERRUPTED = 'Interrupted on our side; the request may have arrived';

/** The life of a delivery in the database: claimed by a worker, settled or tried again. */
@Injectable()
export class DeliveriesService {
  private readonly log = new Logger(DeliveriesService.name);

  constructor(
    private readonly db: Database,
    private readonly deliveries: DeliveriesRepository,
    @Inject(CALLBACKS) private readonly queue: JobQueue<DeliveryJob>,
    @Inject(ENV) private readonly env: Env,
  ) {}

  claimNext(): Promise<ClaimedDelivery | null> {
    const leaseSeconds = this.env.CALLBACK_TIMEOUT_SECONDS + LEASE_MARGIN_SECONDS;
    return this.db.transaction(async () => {
      await this.deliveries.lockClaims();
      return this.deliveries.claimNext(CROWDING, leaseSeconds);
    });
  }

  /** Too late after the lease ran out: then another attempt decides. */
  async settle(delivery: ClaimedDelivery, made: Try, verdict: Verdict): Promise<void> {
    const isOurs = await this.deliveries.settle(delivery, made, verdict);
    if (!isOurs || verdict.state !== 'pending') return;
    this.queue.announce([deliveryWakeUp(delivery.id, delivery.attempt, verdict.afterSeconds * 1_000)]);
  }

  /** Hands a delivery back in the middle of a try, for another worker to send at once. */
  release(delivery: ClaimedDelivery, durationMs: number): Promise<void> {
    const made = { status: null, error: INTERRUPTED, durationMs };
    return this.settle(delivery, made, { state: 'pending', afterSeconds: 0, isFailure: false });
  }

  /** Finds what a crash, a lost job or a lost worker left behind. Any number of processes may sweep at once. */
  async sweep(): Promise<void> {
    const lost = await this.deliveries.requeueLost(this.env.CALLBACK_RETRY_SECONDS.length, INTERRUPTED);
    if (lost > 0) this.log.warn(`${lost} callbacks lost their worker and are sent again`);
    const overdue = await this.deliveries.countOverdue(CROWDING, OVERDUE_AFTER_SECONDS, SWEEP_WAKE_UPS);
    this.queue.announce(sweepWakeUps(overdue));
  }

  /** What was sent holds profiles, and is kept no longer than those. */
  async eraseOldBodies(): Promise<void> {
    await this.deliveries.eraseOldBodies(this.env.PROFILE_RETENTION_DAYS, ERASE_BATCH);
  }
}
