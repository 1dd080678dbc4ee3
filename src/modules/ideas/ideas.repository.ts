import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { comparable, type Idea, type IdeaText, searchTextOf, type Workspace } from './idea.js';

export interface IdeaSearch {
  /** Text anywhere in title, content or tags. */
  search: string | null;
  tag: string | null;
  beforeId: string | null;
  offset: number;
  limit: number;
}

export interface FoundIdeas {
  ideas: Idea[];
  /** How many there are on all pages together. */
  total: number;
}

const COLUMNS = 'id, title, content, tags, post_id, version, created_at, updated_at';

const IN_WORKSPACE = 'account_id = $1 and mode = $2';

@Injectable()
export class IdeasRepository {
  constructor(private readonly db: Database) {}

  /** Null in an account that is being deleted: the lock waits for its end. */
  async insert({ accountId, mode }: Workspace, id: string, text: IdeaText): Promise<Idea | null> {
    const [idea] = await this.db.query<Idea>(
      `insert into ideas (account_id, mode, id, title, content, tags, tag_keys, search_text)
       select accounts.id, $2, $3, $4, $5, $6::text[], $7::text[], $8
       from accounts where accounts.id = $1 and deleted_at is null for share
       returning ${COLUMNS}`,
      [accountId, mode, id, ...valuesOf(text)],
    );
    return idea ?? null;
  }

  async find({ accountId, mode }: Workspace, id: string): Promise<Idea | null> {
    const [idea] = await this.db.query<Idea>(
      `select ${COLUMNS} from ideas where ${IN_WORKSPACE} and id = $3`,
      [accountId, mode, id],
    );
    return idea ?? null;
  }

  /**
   * Keeps the account from being deleted until the commit; false when it already is. Whoever makes something of an
   * idea takes this lock before that of the idea, in the order in which an account's deletion takes them.
   */
  async holdAccount(accountId: string): Promise<boolean> {
    const held = await this.db.query(
      'select true from accounts where id = $1 and deleted_at is null for share',
      [accountId],
    );
    return held.length > 0;
  }

  /** Locked until the commit: of two that want to change it, the second sees what the first did. */
  async findForUpdate({ accountId, mode }: Workspace, id: string): Promise<Idea | null> {
    const [idea] = await this.db.query<Idea>(
      `select ${COLUMNS} from ideas where ${IN_WORKSPACE} and id = $3 for update`,
      [accountId, mode, id],
    );
    return idea ?? null;
  }

  /** Newest first; ids sort by time. The page and the count are of one moment. */
  async list({ accountId, mode }: Workspace, wanted: IdeaSearch): Promise<FoundIdeas> {
    const rows = await this.db.query<Idea & { total: number }>(
      `with matching as (
         select id from ideas
         where ${IN_WORKSPACE}
           and ($3::text is null or search_text like $3)
           and ($4::text is null or tag_keys @> array[$4])
       ), page as (
         select ${COLUMNS} from ideas
         where id in (
           select id from matching where $5::text is null or id < $5 order by id desc offset $6 limit $7)
       )
       select total, page.*
       from (select count(*)::integer as total from matching) as counted left join page on true
       order by page.id desc`,
      [
        accountId,
        mode,
        wanted.search === null ? null : patternOf(wanted.search),
        wanted.tag === null ? null : comparable(wanted.tag),
        wanted.beforeId,
        wanted.offset,
        wanted.limit,
      ],
    );
    // On an empty page the count stands alone.
    return { ideas: rows.filter(({ id }) => id !== null), total: rows[0]?.total ?? 0 };
  }

  /** Changes the text of an idea that its caller holds for update. */
  async update(id: string, text: IdeaText): Promise<Idea> {
    const [idea] = await this.db.query<Idea>(
      `update ideas set title = $2, content = $3, tags = $4, tag_keys = $5, search_text = $6,
         version = version + 1, updated_at = now()
       where id = $1
       returning ${COLUMNS}`,
      [id, ...valuesOf(text)],
    );
    if (!idea) throw new Error('An idea was lost while it was held');
    return idea;
  }

  async linkPost(id: string, postId: string): Promise<void> {
    await this.db.query('update ideas set post_id = $2, updated_at = now() where id = $1', [id, postId]);
  }

  async delete({ accountId, mode }: Workspace, id: string): Promise<void> {
    await this.db.query(`delete from ideas where ${IN_WORKSPACE} and id = $3`, [accountId, mode, id]);
  }

  /** Of an account that ends, live and test. */
  async deleteAll(accountId: string): Promise<void> {
    await this.db.query('delete from ideas where account_id = $1', [accountId]);
  }
}

/** Wildcards of LIKE are letters like all others. */
function patternOf(search: string): string {
  return `%${comparable(search).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

function valuesOf(text: IdeaText): unknown[] {
  return [text.title, text.content, text.tags, text.tags.map(comparable), searchTextOf(text)];
}
