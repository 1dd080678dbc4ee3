import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Versions } from './entity-tag.js';
import type { Post, Workspace } from './post.js';
import { type AuthorStatus, type PostStatus, statusesOpenTo } from './post-status.js';
import { MOST_DAYS_AHEAD } from './schedule.js';

export type NewPost = Pick<Post, 'id' | 'content' | 'scheduled_at'> & { status: AuthorStatus };

/** Undefined for what stays as it is. */
export interface PostChange {
  content?: string | undefined;
  status?: AuthorStatus | undefined;
  scheduledAt?: Date | null | undefined;
}

/** The end of a page: the place in the order that its last post has. */
export interface PostCursor {
  createdMicros: string;
  id: string;
}

export interface WantedPosts {
  status: PostStatus | null;
  /** Included, of the time a post has in a calendar. */
  from: Date | null;
  /** Not included. */
  to: Date | null;
  after: PostCursor | null;
  offset: number;
  limit: number;
}

export type ListedPost = Post & { created_micros: string };

/** A post and the database's time. */
export type PostNow = Post & { now: Date };

const IN_WORKSPACE = 'account_id = $1 and mode = $2';

/** When a post went out, or is or was to go out. The index posts_by_calendar holds just this expression. */
const CALENDAR_TIME = `case status when 'published' then published_at else scheduled_at end`;

const IS_WANTED = `${IN_WORKSPACE} and ($3::text is null or status = $3)
  and ($4::timestamptz is null or ${CALENDAR_TIME} >= $4) and ($5::timestamptz is null or ${CALENDAR_TIME} < $5)`;

/** What the scheduled time becomes; a post that goes back to being a draft loses it, unless one is sent. */
const NEXT_TIME = `case when $6 then $7::timestamptz when $5 = 'draft' then null else scheduled_at end`;

/** What stays scheduled for the same time may be overdue by now. */
const IS_KEPT_TIME = `coalesce($5, status) = status and ${NEXT_TIME} is not distinct from scheduled_at`;

const IS_POSSIBLE_TIME = `case when ${NEXT_TIME} is null then coalesce($5, status) <> 'scheduled'
  else ${NEXT_TIME} > now() and ${NEXT_TIME} <= now() + make_interval(hours => 24 * $10::integer) end`;

@Injectable()
export class PostsRepository {
  constructor(private readonly db: Database) {}

  /** Null in an account that is being deleted: the lock waits for its end. */
  async insert(
    { accountId, mode }: Workspace,
    { id, content, status, scheduled_at }: NewPost,
  ): Promise<Post | null> {
    const [post] = await this.db.query<Post>(
      `insert into posts (account_id, mode, id, content, status, scheduled_at)
       select accounts.id, $2, $3, $4, $5, $6::timestamptz
       from accounts where accounts.id = $1 and deleted_at is null for share
       returning *`,
      [accountId, mode, id, content, status, scheduled_at],
    );
    return post ?? null;
  }

  async find({ accountId, mode }: Workspace, id: string): Promise<PostNow | null> {
    const [post] = await this.db.query<PostNow>(
      `select posts.*, now() as now from posts where ${IN_WORKSPACE} and id = $3`,
      [accountId, mode, id],
    );
    return post ?? null;
  }

  /** Newest first. The page and the count are of one moment; on an empty page the count stands alone. */
  async list(
    { accountId, mode }: Workspace,
    wanted: WantedPosts,
  ): Promise<{ posts: ListedPost[]; total: number }> {
    const rows = await this.db.query<ListedPost & { total: number }>(
      `with page as (
         select *, (extract(epoch from created_at) * 1000000)::bigint::text as created_micros from posts
         where ${IS_WANTED} and ($6::bigint is null or
           (created_at, id) < (timestamptz 'epoch' + $6::bigint * interval '1 microsecond', $7))
         order by created_at desc, id desc offset $8 limit $9
       ), counted as (
         select count(*)::integer as total from posts where ${IS_WANTED}
       )
       select total, page.* from counted left join page on true order by created_at desc, id desc`,
      [
        accountId,
        mode,
        wanted.status,
        wanted.from,
        wanted.to,
        wanted.after?.createdMicros ?? null,
        wanted.after?.id ?? null,
        wanted.offset,
        wanted.limit,
      ],
    );
    return { posts: rows.filter(({ id }) => id !== null), total: rows[0]?.total ?? 0 };
  }

  /** Null when there is no such post, or it is not in a state, of a version or for a time that allows the change. */
  async update(
    { accountId, mode }: Workspace,
    id: string,
    { content, status, scheduledAt }: PostChange,
    versions: Versions,
  ): Promise<Post | null> {
    const [post] = await this.db.query<Post>(
      `update posts set content = coalesce($4, content), status = coalesce($5, status), scheduled_at = ${NEXT_TIME},
         failure_code = case when $5 is null then failure_code end,
         failure_message = case when $5 is null then failure_message end,
         try_after = case when ${IS_KEPT_TIME} then try_after end,
         deferrals = case when ${IS_KEPT_TIME} then deferrals else 0 end,
         version = version + 1, updated_at = now()
       where ${IN_WORKSPACE} and id = $3 and status = any($8)
         and ($9::integer[] is null or version = any($9))
         and (${IS_KEPT_TIME} or ${IS_POSSIBLE_TIME})
       returning *`,
      [
        accountId,
        mode,
        id,
        content ?? null,
        status ?? null,
        scheduledAt !== undefined,
        scheduledAt ?? null,
        statusesOpenTo(status),
        versions,
        MOST_DAYS_AHEAD,
      ],
    );
    return post ?? null;
  }

  /** Null when there is no such post, it is being published, or it has another version. */
  async delete({ accountId, mode }: Workspace, id: string, versions: Versions): Promise<Post | null> {
    const [post] = await this.db.query<Post>(
      `delete from posts
       where ${IN_WORKSPACE} and id = $3 and status <> 'publishing'
         and ($4::integer[] is null or version = any($4))
       returning *`,
      [accountId, mode, id, versions],
    );
    return post ?? null;
  }

  /** Of an account that ends, live and test. */
  async deleteAll(accountId: string): Promise<void> {
    await this.db.query('delete from posts where account_id = $1', [accountId]);
  }

  async now(): Promise<Date> {
    const [clock] = await this.db.query<{ now: Date }>('select now() as now');
    if (!clock) throw new Error('A select without a row');
    return clock.now;
  }
}
