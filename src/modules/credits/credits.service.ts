import { Injectable } from '@nestjs/common';
import { type Actor, AuditService } from '../audit/index.js';
import { type Budget, BudgetsRepository } from './budgets.repository.js';
import { InsufficientCredits } from './credits.errors.js';
import { type Charge, type Charges, CreditsRepository, type Standing } from './credits.repository.js';
import { IncomingRepository } from './incoming.repository.js';
import { type LedgerEntry, LedgerRepository } from './ledger.repository.js';

/** What every address gets once, for ever. */
const SIGNUP_CREDITS = 5;

const UNLIMITED: Budget = { limit: null, used: 0 };

/** Credits of live workspaces. All calls join the caller's transaction. */
@Injectable()
export class CreditsService {
  constructor(
    private readonly credits: CreditsRepository,
    private readonly incoming: IncomingRepository,
    private readonly budgets: BudgetsRepository,
    private readonly audit: AuditService,
    private readonly ledger: LedgerRepository,
  ) {}

  async balance(accountId: string): Promise<number> {
    return (await this.standing(accountId)).balance;
  }

  standing(accountId: string): Promise<Standing> {
    return this.credits.standing(accountId);
  }

  /** The balance as a key sees it: the smaller of what is left of its cap and of the workspace. */
  available({ accountId, keyId }: { accountId: string; keyId: string }): Promise<number> {
    return this.credits.available(accountId, keyId);
  }

  /** Newest first: why the balance is what it is. */
  listLedger(accountId: string, beforeId: string | null, limit: number): Promise<LedgerEntry[]> {
    return this.ledger.list(accountId, beforeId, limit);
  }

  async openWallet(accountId: string): Promise<void> {
    await this.credits.openWallet(accountId);
  }

  async grantSignupCredits(accountId: string): Promise<void> {
    await this.grant(accountId, SIGNUP_CREDITS, `signup:${accountId}`);
  }

  /** The same cause a second time changes nothing. */
  async grant(
    accountId: string,
    amount: number,
    cause: string,
    actor: Actor = { kind: 'system' },
  ): Promise<void> {
    if (!(await this.incoming.receive('grant', accountId, amount, cause))) return;

    await this.audit.record({
      accountId,
      mode: 'live',
      actor,
      action: 'credits.granted',
      details: { amount, cause },
    });
  }

  /** Returns what the key can still spend; throws, and takes nothing, when balance or cap do not reach. */
  charge({ accountId, keyId, cause, amount }: Charge): Promise<number> {
    return this.chargeMany({ accountId, keyId, causes: [cause], amountEach: amount });
  }

  async chargeMany(charges: Charges): Promise<number> {
    const left = await this.credits.charge(charges);
    if (left !== null) return left;
    const required = charges.amountEach * charges.causes.length;
    throw new InsufficientCredits(required, await this.available(charges));
  }

  async refund(charges: readonly Charge[]): Promise<void> {
    const paid = charges.filter((charge) => charge.amount > 0);
    if (paid.length > 0) await this.incoming.refund(paid);
  }

  /** For an account that ends: what is left can't be spent any more, and the books stay as they are. */
  async closeWallet(accountId: string): Promise<void> {
    await this.credits.closeWallet(accountId);
  }

  async budget(lineageId: string): Promise<Budget> {
    const budgets = await this.listBudgets([lineageId]);
    return budgets.get(lineageId) ?? UNLIMITED;
  }

  listBudgets(lineageIds: readonly string[]): Promise<Map<string, Budget>> {
    return this.budgets.list(lineageIds);
  }

  /** Caps what a line of keys may spend in all; null lifts the cap. */
  async limitSpending(lineageId: string, limit: number | null): Promise<void> {
    await this.budgets.setLimit(lineageId, limit);
  }
}
