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

/** A visit that has not ended, as its wake-up names it. */
export type OpenVisit = Pick<ClaimedVisit, 'id' | 'attempt'>;

export type Fault = 'transient' | 'refused';

/** Who comes first when visits have to queue. */
export type Priority = 'single' | 'batch';

/** How a visit ends that nobody waits for any more. */
export const UNWANTED = 'unwanted';

const RANKS: Readonly<Record<Priority, number>> = { single: 1, batch: 2 };

const LEASED = `leased_until = now() + make_interval(secs => $1)`;

/**
 * A lookup joins its visit before it can be seen by others: a visit wanted this recently may have such a lookup.
 * Twice as long as any statement may take.
 */
const JUST_WANTED = `interval '1 minute'`;

/** One visit serves everyone who wants its profile; the more urgent priority counts. */
export const JOIN_OPEN_VISIT = `on conflict (canonical_url) where state <> 'done'
  do update set wanted_at = now(), priority = least(visits.priority, excluded.priority)`;

@Injectable()
export class VisitsRepository {
  constructor(private readonly db: Database) {}

  /**
   * The open visits of profiles, made where there are none, and locked by everyone in the same order. They stay
   * locked until the commit, so that none can end between this and the lookups that will wait for it.
   */
  openMany(
    canonicalUrls: readonly string[],
    priority: Priority,
  ): Promise<(OpenVisit & { canonical_url: string })[]> {
    return this.db.query(
      `insert into visits (id, canonical_url, priority)
       select id, canonical_url, $3
       from unnest($1::text[], $2::text[]) as wanted (id, canonical_url)
       order by canonical_url
       ${JOIN_OPEN_VISIT}
       returning id, canonical_url, attempt`,
      [canonicalUrls.map(() => newId()), canonicalUrls, RANKS[priority]],
    );
  }

  /** How many visits have not ended, which is how many a new one may have to wait for. */
  async countOpen(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `select count(*)::integer as count from visits where state <> 'done'`,
    );
    return row?.count ?? 0;
  }

  /** Takes the most urgent visit that is due; null when none is. Claims at the same time pass each other by. */
  async claimNext(leaseSeconds: number): Promise<(ClaimedVisit & { is_wanted: boolean }) | null> {
    const [visit] = await this.db.query<ClaimedVisit & { is_wanted: boolean }>(
      `update visits set state = 'running', attempt = attempt + 1, ${LEASED}
       where id = (
         select id from visits where state = 'queued' and not_before <= now()
         order by priority, not_before limit 1 for update skip locked)
       returning id, canonical_url, attempt, transient_faults, refusals,
         wanted_at > now() - ${JUST_WANTED} or exists (
           select from lookups where lookups.visit_id = visits.id and lookups.status = 'pending') as is_wanted`,
      [leaseSeconds],
    );
    return visit ?? null;
  }

  /** False when the claim was lost: whatever the worker brings comes too late. */
  async renew(visit: ClaimedVisit, leaseSeconds: number): Promise<boolean> {
    const renewed = await this.db.query(
      `update visits set ${LEASED} where id = $2 and attempt = $3 and state = 'running' returning true`,
      [leaseSeconds, visit.id, visit.attempt],
    );
    return renewed.length > 0;
  }

  /** Hands a claimed visit back as it was. */
  async release(visit: ClaimedVisit): Promise<boolean> {
    const released = await this.db.query(
      `update visits set state = 'queued', leased_until = null
       where id = $1 and attempt = $2 and state = 'running'
       returning true`,
      [visit.id, visit.attempt],
    );
    return released.length > 0;
  }

  /** Puts a claimed visit off, provided that a lookup can wait so long for it. */
  async postpone(visit: ClaimedVisit, delaySeconds: number, fault: Fault): Promise<boolean> {
    const postponed = await this.db.query(
      `update visits set state = 'queued', leased_until = null, not_before = now() + make_interval(secs => $3),
         transient_faults = transient_faults + $4, refusals = refusals + $5
       where id = $1 and attempt = $2 and state = 'running'
         and exists (select from lookups where visit_id = $1 and status = 'pending'
                       and deadline_at > now() + make_interval(secs => $3))
       returning true`,
      [visit.id, visit.attempt, delaySeconds, Number(fault === 'transient'), Number(fault === 'refused')],
    );
    return postponed.length > 0;
  }

  async finish(visit: ClaimedVisit, outcome: Outcome | typeof UNWANTED): Promise<boolean> {
    const finished = await this.db.query(
      `update visits set state = 'done', leased_until = null, outcome = $3, finished_at = now()
       where id = $1 and attempt = $2 and state = 'running'
       returning true`,
      [visit.id, visit.attempt, outcome],
    );
    return finished.length > 0;
  }

  /** Ends visits that can't begin before `begin` when no lookup waits that long; returns their ids. */
  async finishHopeless(begin: Date, outcome: Outcome, limit: number): Promise<string[]> {
    const hopeless = await this.db.query<{ id: string }>(
      `update visits set state = 'done', outcome = $2, finished_at = now()
       where id in (
         select id from visits
         where state = 'queued'
           and not exists (select from lookups where lookups.visit_id = visits.id
                             and lookups.status = 'pending' and lookups.deadline_at > $1)
         order by priority, not_before limit $3 for update skip locked)
       returning id`,
      [begin, outcome, limit],
    );
    return hopeless.map((visit) => visit.id);
  }

  /** Queues visits again whose worker stopped renewing its lease, which counts as a fault; not one just being settled. */
  async requeueLost(): Promise<number> {
    const lost = await this.db.query(
      `update visits set state = 'queued', leased_until = null, transient_faults = transient_faults + 1
       where id in (
         select id from visits where state = 'running' and leased_until <= now()
         order by id for update skip locked)
       returning true`,
    );
    return lost.length;
  }

  /** Closes queued visits that nobody waits for. A running one is left to finish: it may fill the cache. */
  async closeUnwanted(limit: number): Promise<void> {
    await this.db.query(
      `update visits set state = 'done', outcome = $2, finished_at = now()
       where id in (
         select id from visits
         where state = 'queued' and wanted_at < now() - ${JUST_WANTED}
           and not exists (select from lookups where lookups.visit_id = visits.id and lookups.status = 'pending')
         limit $1 for update skip locked)`,
      [limit, UNWANTED],
    );
  }

  async hasDue(): Promise<boolean> {
    const due = await this.db.query(
      `select from visits where state = 'queued' and not_before <= now() limit 1`,
    );
    return due.length > 0;
  }

  /** How many visits have been due for so long, counted up to a limit. */
  async countOverdue(seconds: number, limit: number): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `select count(*)::integer as count from (
         select from visits where state = 'queued' and not_before <= now() - make_interval(secs => $1)
         limit $2) as overdue`,
      [seconds, limit],
    );
    return row?.count ?? 0;
  }

  /** How long the oldest visit that could run has been waiting; null when none waits. */
  async oldestWaitSeconds(): Promise<number | null> {
    // Asked for each priority, because the index is in that order.
    const [row] = await this.db.query<{ seconds: number | null }>(
      `select floor(extract(epoch from now() - min(oldest)))::integer as seconds
       from unnest($1::smallint[]) as rank, lateral (
         select min(not_before) as oldest from visits where state = 'queued' and priority = rank
           and not_before <= now()) as waiting`,
      [Object.values(RANKS)],
    );
    return row?.seconds ?? null;
  }
}
