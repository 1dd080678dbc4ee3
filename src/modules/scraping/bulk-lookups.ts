import { Injectable } from '@nestjs/common';
import type { Caller } from '../keys/index.js';
import { BulkLookupsRepository } from './bulk-lookups.repository.js';
import type { BulkRequest, BulkSubmission } from './bulk-submission.js';
import { LiveBulkLookups } from './live-bulk-lookups.js';
import { LookupEndings } from './lookup-endings.js';
import type { EndedLookup, Workspace } from './lookups.repository.js';
import { SandboxBulkLookups } from './sandbox/sandbox-bulk-lookups.js';

/** Lookups as batches take them. All calls join the caller's transaction. */
@Injectable()
export class BulkLookups {
  constructor(
    private readonly lookups: BulkLookupsRepository,
    private readonly live: LiveBulkLookups,
    private readonly sandbox: SandboxBulkLookups,
    private readonly endings: LookupEndings,
  ) {}

  /** All or none: what can't be paid for leaves no trace. */
  submit(caller: Caller, request: BulkRequest): Promise<BulkSubmission> {
    const desk = caller.mode === 'live' ? this.live : this.sandbox;
    return desk.submit(caller, request);
  }

  /** Until the end of the transaction nobody joins a lookup of this workspace. */
  lockWorkspace(workspace: Workspace): Promise<void> {
    return this.lookups.lockWorkspace(workspace);
  }

  /** Ends what is still pending and nobody asked for by itself; to be followed by `refund`. */
  cancel(ids: readonly string[]): Promise<EndedLookup[]> {
    return this.lookups.cancel(ids);
  }

  /** Comes last: wallets are locked after everything else. */
  refund(ended: readonly EndedLookup[]): Promise<void> {
    return this.endings.refund(ended);
  }
}
