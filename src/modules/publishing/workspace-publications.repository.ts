import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Mode } from '../keys/index.js';
import type { Post, PostStatus, Versions } from '../posts/index.js';

/** Which post: every statement names all three. */
export interface PostName {
  accountId: string;
  mode: Mode;
  id: string;
}

export interface PublishedPost {
  id: string;
  version: number;
  status: PostStatus;
  scheduled_at: Date | null;
  try_after: Date | null;
  published_at: Date | null;
  remote_id: string | null;
}

const NAMED = 'account_id = $1 and mode = $2 and id = $3';

/** The rows of posts, as their workspace sees and settles publications. */
@Injectable()
export class WorkspacePublicationsRepository {
  constructor(private readonly db: Database) {}

  async find({ accountId, mode, id }: PostName): Promise<PublishedPost | null> {
    const [post] = await this.db.query<PublishedPost>(
      `select id, version, status, scheduled_at, try_after, published_at, remote_id from posts where ${NAMED}`,
      [accountId, mode, id],
    );
    return post ?? null;
  }

  /** Due now. False when it is in none of these statuses, or has another version. */
  async reschedule(
    { accountId, mode, id }: PostName,
    from: readonly PostStatus[],
    versions: Versions,
  ): Promise<boolean> {
    const rescheduled = await this.db.query(
      `update posts
       set status = 'scheduled', scheduled_at = coalesce(least(scheduled_at, now()), now()), try_after = null,
         deferrals = 0, failure_code = null, failure_message = null, version = version + 1, updated_at = now()
       where ${NAMED} and status = any($4) and ($5::integer[] is null or version = any($5))
       returning true`,
      [accountId, mode, id, from, versions],
    );
    return rescheduled.length > 0;
  }

  /** Published when it was sent, as far as anybody knows. Null when it is not `unknown`. */
  async markPublished({ accountId, mode, id }: PostName, remoteId: string): Promise<Post | null> {
    const [post] = await this.db.query<Post>(
      `update posts
       set status = 'published', remote_id = $4, published_at = coalesce(publishing_since, now()),
         failure_code = null, failure_message = null, version = version + 1, updated_at = now()
       where ${NAMED} and status = 'unknown'
       returning *`,
      [accountId, mode, id, remoteId],
    );
    return post ?? null;
  }
}
