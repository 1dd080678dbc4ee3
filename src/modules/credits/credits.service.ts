import { Injectable } from '@nestjs/common';
import { InsufficientCredits } from './credits.errors.js';
import { type Charge, CreditsRepository } from './credits.repository.js';

/** What every address gets once, for ever. */
const SIGNUP_CREDITS = 5;

/** Credits of live workspaces. All calls join the caller's transaction. */
@Injectable()
export class CreditsService {
  constructor(private readonly credits: CreditsRepository) {}

  balance(accountId: string): Promise<number> {
    return this.credits.balance(accountId);
  }

  async openWallet(accountId: string): Promise<void> {
    await this.credits.openWallet(accountId);
  }

  async grantSignupCredits(accountId: string): Promise<void> {
    await this.credits.grant(accountId, SIGNUP_CREDITS, `signup:${accountId}`);
  }

  async grant(accountId: string, amount: number, cause: string): Promise<void> {
    await this.credits.grant(accountId, amount, cause);
  }

  /** Returns the balance left; throws, and takes nothing, when it does not reach. */
  async charge(charge: Charge): Promise<number> {
    const left = await this.credits.charge(charge);
    if (left === null)
      throw new InsufficientCredits(charge.amount, await this.credits.balance(charge.accountId));
    return left;
  }

  async refund(charges: readonly Charge[]): Promise<void> {
    const paid = charges.filter((charge) => charge.amount > 0);
    if (paid.length > 0) await this.credits.refund(paid);
  }
}
