import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import type { Outcome } from './outcomes.js';

/** A visit in the hands of one worker. `attempt` is its fencing token. */
export interface ClaimedVisit {
  id: string;
  canonical_url: string;
  attempt: number;
  transient_faults: number;
  refusals: number;
}

export type Fault = 'transient' | 'refused' | 'none';

const LEASED = `leased_until = now() + make_interval(secs => $2)`;

@Injectable()
export class VisitsRepository {
  constructor(private readonly db: Database) {}

  /**
   * The open visit of a profile, made when there is none. The row stays locked until the commit, so that the
   * visit can't end between this and the lookup that will wait for it.
   */
  async open(canonicalUrl: string): Promise<{ id: string; attempt: number }> {
    const [visit] = await this.db.query<{ id: string; attempt: number }>(
      `insert into visits (id, canonical_url, woken_at) values ($1, $2, now())
       on conflict (canonical_url) where state <> 'done' do update set wanted_at = now()
       returning id, attempt`,
      [newId(), canonicalUrl],
    );
    if (!visit) throw new Error('An insert without a row');
    return visit;
  }

  /** Takes a visit that is due, or one whose worker was lost. Null when there is nothing to do. */
  async claim(id: string, leaseSeconds: number): Promise<ClaimedVisit | null> {
    const [visit] = await this.db.query<ClaimedVisit>(
      `update visits set state = 'running', attempt = attempt + 1, ${LEASED}
       where id = $1
         and (state = 'queued' and not_before <= now() or state = 'running' and leased_until <= now())
       returning id, canonical_url, attempt, transient_faults, refusals`,
      [id, leaseSeconds],
    );
    return visit ?? null;
  }

  /** False when the claim was lost: the worker must stop, whatever it brings comes too late. */
  async renew(visit: ClaimedVisit, leaseSeconds: number): Promise<boolean> {
    const renewed = await this.db.query(
      `update visits set ${LEASED} where id = $1 and attempt = $3 and state = 'running' returning true`,
      [visit.id, leaseSeconds, visit.attempt],
    );
    return renewed.length > 0;
  }

  /** Hands a claimed visit back, to be tried again after the delay. */
  async release(visit: ClaimedVisit, delaySeconds: number, fault: Fault): Promise<boolean> {
    const released = await this.db.query(
      `update visits set state = 'queued', leased_until = null, woken_at = now(),
         not_before = now() + make_interval(secs => $3),
         transient_faults = transient_faults + $4, refusals = refusals + $5
       where id = $1 and attempt = $2 and state = 'running'
       returning true`,
      [visit.id, visit.attempt, delaySeconds, Number(fault === 'transient'), Number(fault === 'refused')],
    );
    return released.length > 0;
  }

  async finish(visit: ClaimedVisit, outcome: Outcome): Promise<boolean> {
    const finished = await this.db.query(
      `update visits set state = 'done', leased_until = null, outcome = $3, finished_at = now()
       where id = $1 and attempt = $2 and state = 'running'
       returning true`,
      [visit.id, visit.attempt, outcome],
    );
    return finished.length > 0;
  }

  /**
   * Closes visits that nobody waits for any more. A running one is left to finish: it may fill the cache. One
   * that was wanted just now is left alone, for its lookup may not have committed yet.
   */
  async closeUnwanted(): Promise<void> {
    await this.db.query(
      `update visits set state = 'done', leased_until = null, outcome = 'unwanted', finished_at = now()
       where state = 'queued' and wanted_at < now() - interval '1 minute'
         and not exists (select from lookups where lookups.visit_id = visits.id and lookups.status = 'pending')`,
    );
  }

  /** Visits that should be running and may have lost their wake-up. */
  listAsleep(wakeEverySeconds: number, limit: number): Promise<{ id: string; attempt: number }[]> {
    return this.db.query(
      `update visits set woken_at = now()
       where id in (
         select id from visits
         where (state = 'queued' and not_before <= now() or state = 'running' and leased_until <= now())
           and (woken_at is null or woken_at <= now() - make_interval(secs => $1))
         order by not_before limit $2 for update skip locked)
       returning id, attempt`,
      [wakeEverySeconds, limit],
    );
  }

  /** How long the oldest visit that could run has been waiting; null when none waits. */
  async oldestWaitSeconds(): Promise<number | null> {
    const [row] = await this.db.query<{ seconds: number | null }>(
      `select floor(extract(epoch from now() - min(not_before)))::integer as seconds
       from visits where state = 'queued' and not_before <= now()`,
    );
    return row?.seconds ?? null;
  }
}
