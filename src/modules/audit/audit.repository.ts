import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { AuditEvent, NewAuditEvent } from './audit-event.js';

@Injectable()
export class AuditRepository {
  constructor(private readonly db: Database) {}

  async insert({ accountId, mode, actor, action, targetId, details }: NewAuditEvent): Promise<void> {
    const key = actor.kind === 'key' ? actor : null;
    await this.db.query(
      `insert into audit_events
         (account_id, mode, actor, actor_key_id, actor_key_prefix, action, target_id, details)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        accountId,
        mode,
        actor.kind,
        key?.keyId ?? null,
        key?.prefix ?? null,
        action,
        targetId ?? null,
        details ?? {},
      ],
    );
  }

  /** Newest first, from before `beforeId` on. A live key sees both worlds, a test key only its own. */
  list(
    accountId: string,
    mode: 'live' | 'test',
    beforeId: string | null,
    limit: number,
  ): Promise<AuditEvent[]> {
    return this.db.query<AuditEvent>(
      `select id, actor, actor_key_id, actor_key_prefix, action, target_id, details, created_at
       from audit_events
       where account_id = $1 and ($2 = 'live' or mode = 'test') and ($3::bigint is null or id < $3)
       order by id desc limit $4`,
      [accountId, mode, beforeId, limit],
    );
  }
}
