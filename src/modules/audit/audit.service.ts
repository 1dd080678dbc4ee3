import { Injectable } from '@nestjs/common';
import { AuditRepository } from './audit.repository.js';
import type { AuditEvent, NewAuditEvent } from './audit-event.js';

export interface AuditPage {
  events: AuditEvent[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/** What was done with keys, credits and accounts, and by whom. Events are never changed or removed. */
@Injectable()
export class AuditService {
  constructor(private readonly audit: AuditRepository) {}

  /** Joins the caller's transaction: the event is there exactly when what it tells of is. */
  record(event: NewAuditEvent): Promise<void> {
    return this.audit.insert(event);
  }

  async page(
    { accountId, mode }: { accountId: string; mode: 'live' | 'test' },
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<AuditPage> {
    const found = await this.audit.list(accountId, mode, cursor ?? null, limit + 1);
    const events = found.slice(0, limit);
    return { events, nextCursor: found.length > limit ? (events.at(-1)?.id ?? null) : null };
  }
}
