import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type Post, statusesBefore } from '../posts/index.js';
import type { Ending } from './endings.js';
import type { ClaimedPost } from './publication.js';

/** The rows of posts, as those need them who publish. */
@Injectable()
export class PublicationsRepository {
  constructor(private readonly db: Database) {}

  /** Takes what has been due longest. Any number of processes may do so at once. */
  claimDue(limit: number): Promise<ClaimedPost[]> {
    return this.db.query<ClaimedPost>(
      `with due as materialized (
         select id from posts
         where status = 'scheduled' and scheduled_at <= now() and (try_after is null or try_after <= now())
         order by scheduled_at limit $1 for update skip locked)
       update posts
       set status = 'publishing', attempt = attempt + 1, publishing_since = now(),
         failure_code = null, failure_message = null, version = version + 1, updated_at = now()
       from due where posts.id = due.id
       returning posts.id, account_id, mode, content, attempt, deferrals`,
      [limit],
    );
  }

  /** Starts the lease anew; false when the post is somebody else's by now. */
  async renew({ id, attempt }: ClaimedPost): Promise<boolean> {
    const held = await this.db.query(
      `update posts set publishing_since = now()
       where id = $1 and attempt = $2 and status = 'publishing' returning true`,
      [id, attempt],
    );
    return held.length > 0;
  }

  /**
   * Writes how an attempt ended; null when another has begun since. A late answer still settles an attempt of which
   * nobody knew any more: it is the truth of that very attempt.
   */
  async end({ id, attempt }: ClaimedPost, ending: Ending): Promise<Post | null> {
    const [ended] = await this.db.query<Post>(
      `update posts
       set status = $3, remote_id = $4, failure_code = $5, failure_message = $6,
         published_at = case when $3 = 'published' then now() end, deferrals = 0, try_after = null,
         version = version + 1, updated_at = now()
       where id = $1 and attempt = $2 and status = any($7)
       returning *`,
      [
        id,
        attempt,
        ending.status,
        ending.remoteId,
        ending.code,
        ending.message,
        statusesBefore(ending.status),
      ],
    );
    return ended ?? null;
  }

  /** Back to the schedule, for another try. Its reason stays to be seen. */
  async putOff({ id, attempt }: ClaimedPost, afterSeconds: number): Promise<boolean> {
    const back = await this.db.query(
      `update posts
       set status = 'scheduled', try_after = now() + make_interval(secs => $3), deferrals = deferrals + 1,
         version = version + 1, updated_at = now()
       where id = $1 and attempt = $2 and status = 'publishing' returning true`,
      [id, attempt, afterSeconds],
    );
    return back.length > 0;
  }

  /**
   * Ends attempts whose worker never did. What had not left goes back to the schedule; of what may have left nobody
   * knows, and those are answered.
   */
  endLost(leaseSeconds: number, limit: number, code: string, message: string): Promise<Post[]> {
    return this.db.query<Post>(
      `with lost as (
         select posts.id, number, sent_at from posts
         join publication_attempts on post_id = posts.id and number = attempt
         where status = 'publishing' and publishing_since <= now() - make_interval(secs => $1)
         order by publishing_since limit $2 for update of posts skip locked),
       told as (
         update publication_attempts set finished_at = now(), code = $3, message = $4,
           outcome = case when lost.sent_at is null then 'put_off' else 'unknown' end
         from lost where post_id = lost.id and publication_attempts.number = lost.number),
       ended as (
         update posts
         set status = case when lost.sent_at is null then 'scheduled' else 'unknown' end,
           failure_code = case when lost.sent_at is not null then $3 end,
           failure_message = case when lost.sent_at is not null then $4 end,
           version = version + 1, updated_at = now()
         from lost where posts.id = lost.id
         returning posts.*)
       select * from ended where status = 'unknown'`,
      [leaseSeconds, limit, code, message],
    );
  }
}
