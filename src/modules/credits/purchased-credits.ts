import { Injectable } from '@nestjs/common';
import { ClawbacksRepository } from './clawbacks.repository.js';
import { IncomingRepository } from './incoming.repository.js';
import { type LedgerEntry, LedgerRepository } from './ledger.repository.js';

/** A purchase as the ledger knows it. */
export interface PurchasedLot {
  purchaseId: string;
  accountId: string;
}

/** Credits that were paid for, and what becomes of them when the money goes back. All calls join the transaction. */
@Injectable()
export class PurchasedCredits {
  constructor(
    private readonly incoming: IncomingRepository,
    private readonly clawbacks: ClawbacksRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /** Once per purchase; false when they are there already. */
  add({ purchaseId, accountId }: PurchasedLot, credits: number): Promise<boolean> {
    return this.incoming.receive('purchase', accountId, credits, causeOf(purchaseId));
  }

  /** Demands `change` credits back; gives them back when it is negative. Each step of a purchase comes once. */
  async demand({ purchaseId, accountId }: PurchasedLot, change: number, step: number): Promise<void> {
    const cause = `${causeOf(purchaseId)}:${step}`;
    if (change > 0) await this.clawbacks.takeBack({ accountId, amount: change, cause });
    if (change < 0) await this.clawbacks.giveBack({ accountId, amount: -change, cause });
  }

  /** What the ledger says of purchases that took so many steps, oldest entry first. */
  listEntries(
    accountId: string,
    purchases: readonly { id: string; steps: number }[],
  ): Promise<LedgerEntry[]> {
    return this.ledger.listByCause(accountId, purchases.flatMap(causesOf));
  }
}

/** The purchase an entry is of, as `causesOf` names it. */
export function purchaseOf({ cause }: LedgerEntry): string {
  return cause.split(':')[1] ?? '';
}

function causesOf({ id, steps }: { id: string; steps: number }): string[] {
  const cause = causeOf(id);
  return [cause, ...Array.from({ length: steps }, (_, index) => `${cause}:${index + 1}`)];
}

function causeOf(purchaseId: string): string {
  return `purchase:${purchaseId}`;
}
