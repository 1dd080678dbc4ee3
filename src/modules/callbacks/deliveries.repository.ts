import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { ClaimedDelivery, NewDelivery, Try, Verdict } from './delivery.js';

/** How many may be on their way at once, over all processes. */
export interface Crowding {
  perHost: number;
  perAccount: number;
}

/** Any fixed number does: it only has to be the same in every process. */
const CLAIM_LOCK = 7_261_906;

/** Due, and neither its host nor its account has as many under way as it may. */
const CLAIMABLE = `
  state = 'pending' and next_attempt_at <= now()
  and host not in (select host from webhook_deliveries where state = 'delivering'
                   group by host having count(*) >= $1)
  and account_id not in (select account_id from webhook_deliveries where state = 'delivering'
                         group by account_id having count(*) >= $2)`;

/** The rows of deliveries, as those need them who send. */
@Injectable()
export class DeliveriesRepository {
  constructor(private readonly db: Database) {}

  /** False when what it tells of has been told already. */
  async insert(delivery: NewDelivery): Promise<boolean> {
    const { id, accountId, mode, event, subjectId, occurrence, url, host, body } = delivery;
    const inserted = await this.db.query(
      `insert into webhook_deliveries (id, account_id, mode, event, subject_id, occurrence, url, host, body)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (subject_id, event, occurrence) do nothing
       returning true`,
      [id, accountId, mode, event, subjectId, occurrence, url, host, body],
    );
    return inserted.length > 0;
  }

  /** One claim at a time until the commit, so that what is under way can be counted. */
  async lockClaims(): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock($1)', [CLAIM_LOCK]);
  }

  /** Takes what has been due longest; null when nothing is. */
  async claimNext(crowding: Crowding, leaseSeconds: number): Promise<ClaimedDelivery | null> {
    const [delivery] = await this.db.query<ClaimedDelivery>(
      `update webhook_deliveries
       set state = 'delivering', attempt = attempt + 1, leased_until = now() + make_interval(secs => $3)
       where id = (
         select id from webhook_deliveries where ${CLAIMABLE}
         order by next_attempt_at limit 1 for update skip locked)
       returning id, account_id, mode, url, body, attempt, failures`,
      [crowding.perHost, crowding.perAccount, leaseSeconds],
    );
    return delivery ?? null;
  }

  /** Writes down a try and what follows from it, in one statement. False when the claim was lost. */
  async settle({ id, attempt }: ClaimedDelivery, made: Try, verdict: Verdict): Promise<boolean> {
    const retry = verdict.state === 'pending' ? verdict : null;
    const settled = await this.db.query(
      `with settled as (
         update webhook_deliveries
         set state = $3, leased_until = null, failures = failures + $4,
           next_attempt_at = now() + make_interval(secs => $5),
           finished_at = case when $3 = 'pending' then null else now() end
         where id = $1 and attempt = $2 and state = 'delivering'
         returning id)
       insert into webhook_attempts (delivery_id, number, status, error, duration_ms, started_at)
       select id, $2, $6::integer, $7, $8::integer, now() - make_interval(secs => $8::integer / 1000.0)
       from settled
       returning true`,
      [
        id,
        attempt,
        verdict.state,
        Number(retry?.isFailure ?? false),
        retry?.afterSeconds ?? 0,
        made.status,
        made.error,
        made.durationMs,
      ],
    );
    return settled.length > 0;
  }

  /** Puts deliveries back whose worker never settled them; a try that was lost counts as one that failed. */
  async requeueLost(retries: number, error: string): Promise<number> {
    const lost = await this.db.query(
      `with lost as (
         update webhook_deliveries
         set state = case when failures < $1 then 'pending' else 'failed' end,
           finished_at = case when failures < $1 then null else now() end,
           failures = failures + 1, leased_until = null, next_attempt_at = now()
         where state = 'delivering' and leased_until <= now()
         returning id, attempt)
       insert into webhook_attempts (delivery_id, number, error)
       select id, attempt, $2 from lost
       returning true`,
      [retries, error],
    );
    return lost.length;
  }

  /** How many could have been sent for so long, counted up to a limit. */
  async countOverdue(crowding: Crowding, seconds: number, limit: number): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `select count(*)::integer as count from (
         select from webhook_deliveries
         where ${CLAIMABLE} and next_attempt_at <= now() - make_interval(secs => $3)
         limit $4) as overdue`,
      [crowding.perHost, crowding.perAccount, seconds, limit],
    );
    return row?.count ?? 0;
  }

  /** Forgets what ended deliveries said, so many at a time. */
  async eraseOldBodies(days: number, limit: number): Promise<void> {
    await this.db.query(
      `update webhook_deliveries set body = null
       where id in (
         select id from webhook_deliveries
         where body is not null and finished_at is not null and created_at < now() - make_interval(days => $1)
         limit $2 for update skip locked)`,
      [days, limit],
    );
  }
}
