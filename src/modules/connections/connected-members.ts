import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { AuditService } from '../audit/index.js';
import { actorOf, type Caller, LiveKeyRequired, type Mode } from '../keys/index.js';
import { ConnectAttemptsRepository } from './connect-attempts.repository.js';
import type { ConnectedMember } from './connection.js';
import { MemberNotConnected } from './connections.errors.js';
import { ConnectionsRepository } from './connections.repository.js';

/** What others see of connections, and how one ends. */
@Injectable()
export class ConnectedMembers {
  constructor(
    private readonly db: Database,
    private readonly connections: ConnectionsRepository,
    private readonly attempts: ConnectAttemptsRepository,
    private readonly audit: AuditService,
  ) {}

  /** Null when no member is connected, and always in test mode, which publishes to the sandbox. */
  async find({ accountId, mode }: { accountId: string; mode: Mode }): Promise<ConnectedMember | null> {
    return mode === 'live' ? this.connections.findMember(accountId) : null;
  }

  /** Forgets the tokens. What was published stays. */
  async disconnect(caller: Caller): Promise<ConnectedMember> {
    if (caller.mode === 'test') throw new LiveKeyRequired();

    return this.db.transaction(async () => {
      const member = await this.find(caller);
      if (!member || !(await this.connections.delete(caller.accountId))) throw new MemberNotConnected();
      const { accountId, mode } = caller;
      await this.audit.record({ accountId, mode, actor: actorOf(caller), action: 'member.disconnected' });
      return member;
    });
  }

  /** All that is kept of an account's member. */
  async eraseAccount(accountId: string): Promise<void> {
    await this.attempts.deleteAll(accountId);
    await this.connections.delete(accountId);
  }
}
