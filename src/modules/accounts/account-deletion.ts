import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AuditService } from '../audit/index.js';
import { actorOf, type Caller, LiveKeyRequired } from '../keys/index.js';
import { AccountBelongings } from './account-belongings.js';
import { AccountsRepository } from './accounts.repository.js';
import type { DeletedAccountResponse } from './dto/responses.js';

/** The end of an account: see docs/accounts.md for what goes and what stays. */
@Injectable()
export class AccountDeletion {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsRepository,
    private readonly belongings: AccountBelongings,
    private readonly audit: AuditService,
  ) {}

  /** Safe to repeat: of two at once, the second waits and finds nothing left to do. */
  async delete(caller: Caller): Promise<DeletedAccountResponse> {
    if (caller.mode === 'test') throw new LiveKeyRequired();

    await this.db.transaction(() => this.deleteOnce(caller));
    await this.belongings.endStragglers(caller.accountId);
    return { message: 'Account deleted' };
  }

  /** Locks in the order in which everyone does: address, account, then what it has. */
  private async deleteOnce(caller: Caller): Promise<void> {
    const { accountId } = caller;
    const known = await this.accounts.find(accountId);
    if (known?.email) await this.accounts.forgetAddress(known.email);
    if (!(await this.accounts.hold(accountId))) return;

    await this.belongings.endAll(accountId);
    await this.audit.record({ accountId, mode: 'live', actor: actorOf(caller), action: 'account.deleted' });
    await this.accounts.markDeleted(accountId);
  }
}
