import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Workspace } from '../delivery.js';
import type { Endpoint, WorkspaceEvent } from './endpoint.js';

const COLUMNS = 'url, events, created_at, updated_at';
const OF_WORKSPACE = 'account_id = $1 and mode = $2';

@Injectable()
export class EndpointsRepository {
  constructor(private readonly db: Database) {}

  async find({ accountId, mode }: Workspace): Promise<Endpoint | null> {
    const [endpoint] = await this.db.query<Endpoint>(
      `select ${COLUMNS} from webhook_endpoints where ${OF_WORKSPACE}`,
      [accountId, mode],
    );
    return endpoint ?? null;
  }

  /** Where an event is to be told; null when nobody asked for it. */
  async findUrl({ accountId, mode }: Workspace, event: WorkspaceEvent): Promise<string | null> {
    const [endpoint] = await this.db.query<{ url: string }>(
      `select url from webhook_endpoints where ${OF_WORKSPACE} and $3 = any(events)`,
      [accountId, mode, event],
    );
    return endpoint?.url ?? null;
  }

  /** Null when the account was deleted meanwhile. */
  async save(
    { accountId, mode }: Workspace,
    url: string,
    events: readonly WorkspaceEvent[],
  ): Promise<Endpoint | null> {
    const [endpoint] = await this.db.query<Endpoint>(
      `insert into webhook_endpoints (account_id, mode, url, events)
       select id, $2, $3, $4 from accounts where id = $1 and deleted_at is null for share
       on conflict (account_id, mode) do update set
         url = excluded.url, events = excluded.events, updated_at = now()
       returning ${COLUMNS}`,
      [accountId, mode, url, events],
    );
    return endpoint ?? null;
  }

  async delete({ accountId, mode }: Workspace): Promise<Endpoint | null> {
    const [endpoint] = await this.db.query<Endpoint>(
      `delete from webhook_endpoints where ${OF_WORKSPACE} returning ${COLUMNS}`,
      [accountId, mode],
    );
    return endpoint ?? null;
  }

  async eraseAll(accountId: string): Promise<void> {
    await this.db.query('delete from webhook_endpoints where account_id = $1', [accountId]);
  }
}
