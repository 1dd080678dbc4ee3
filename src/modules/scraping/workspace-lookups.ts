import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { LookupEndListener } from './lookup-end-listener.js';
import { LookupEndings } from './lookup-endings.js';
import type { Workspace } from './lookups.repository.js';
import {
  type RecentLookup,
  type UsageTotals,
  WorkspaceLookupsRepository,
} from './workspace-lookups.repository.js';

const RECENT = 20;

export interface Usage extends UsageTotals {
  /** Newest first. */
  recent: RecentLookup[];
}

/** What an account has to do with all of its lookups. */
@Injectable()
export class WorkspaceLookups {
  constructor(
    private readonly db: Database,
    private readonly lookups: WorkspaceLookupsRepository,
    private readonly endings: LookupEndings,
    private readonly listener: LookupEndListener,
  ) {}

  async usage(workspace: Workspace): Promise<Usage> {
    const totals = await this.lookups.sumUp(workspace);
    return { ...totals, recent: await this.lookups.listRecent(workspace, RECENT) };
  }

  /**
   * Cancels and refunds what is pending, and forgets whom the account looked up. Lookups before wallet, as when a
   * visit is settled. A visit under way goes on for the cache, and finds no lookup of this account to end.
   */
  endAll(accountId: string): Promise<void> {
    return this.db.transaction(async () => {
      const cancelled = await this.lookups.cancelPending(accountId);
      await this.listener.forgotten(accountId);
      await this.lookups.erase(accountId);
      await this.lookups.deleteKeptAnswers(accountId);
      await this.endings.refund(cancelled);
    });
  }
}
