import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { newId } from '../../platform/ids.js';
import { keyedHash } from '../../platform/keyed-hash.js';
import { type Actor, AuditService } from '../audit/index.js';
import { CreditsService } from '../credits/index.js';
import type { Plan } from '../keys/index.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';

/** An account is a workspace: it owns keys, credits and lookups. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly credits: CreditsService,
    private readonly audit: AuditService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Held until the caller's transaction commits; null when it is deleted. */
  hold(id: string): Promise<Account | null> {
    return this.accounts.hold(id);
  }

  findByEmail(email: string): Promise<Account | null> {
    return this.accounts.findByEmail(email);
  }

  find(id: string): Promise<Account | null> {
    return this.accounts.find(id);
  }

  /** Held until the caller's transaction commits: who else wants to change its keys waits. */
  holdByEmail(email: string): Promise<Account | null> {
    return this.accounts.holdByEmail(email);
  }

  /** Joins the caller's transaction. The first time an address comes it brings its free credits. */
  async open(email: string, actor: Actor = { kind: 'owner' }): Promise<{ id: string; isNew: boolean }> {
    const account = await this.accounts.open(newId(), email, this.env.DEFAULT_PLAN);
    if (!account.isNew) return account;

    await this.audit.record({ accountId: account.id, mode: 'live', actor, action: 'account.created' });
    await this.credits.openWallet(account.id);
    const isFirst = await this.accounts.claimSignupGrant(keyedHash(this.env.SECRET, 'signup', email));
    if (isFirst) await this.credits.grantSignupCredits(account.id);
    return account;
  }

  /** The plan the operator gives. Joins the caller's transaction, which holds the account. */
  async setPlan(account: Account, plan: Plan, actor: Actor): Promise<void> {
    if (account.plan === plan) return;
    await this.accounts.setPlan(account.id, plan);
    await this.recordPlan(account.id, { from: account.plan, to: plan }, actor);
  }

  /** Whether `business` is paid for. Joins the caller's transaction, which holds the account. */
  async setSubscribed(account: Account, isSubscribed: boolean): Promise<void> {
    if (account.subscribed === isSubscribed) return;
    await this.accounts.setSubscribed(account.id, isSubscribed);
    const to = isSubscribed ? 'business' : account.plan;
    if (account.current_plan === to) return;
    await this.recordPlan(account.id, { from: account.current_plan, to }, { kind: 'system' });
  }

  private recordPlan(accountId: string, details: { from: Plan; to: Plan }, actor: Actor): Promise<void> {
    return this.audit.record({ accountId, mode: 'live', actor, action: 'account.plan_changed', details });
  }
}
