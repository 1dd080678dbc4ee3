import { Injectable } from '@nestjs/common';
import { CreditsService } from '../../modules/credits/index.js';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import { wholeNumberFrom } from '../arguments.js';
import { type Command, OPERATOR, type Report } from '../command.js';
import { OperatorAccounts } from '../operator-accounts.js';

/** Ten thousand dollars' worth: a slip of the finger ends here. */
const MAX_GRANT = 1_000_000;

@Injectable()
export class GrantCreditsCommand implements Command {
  static readonly manual = {
    name: 'grant-credits',
    parameters: ['EMAIL', 'N'],
    summary: 'Give an account N credits',
  };

  constructor(
    private readonly db: Database,
    private readonly accounts: OperatorAccounts,
    private readonly credits: CreditsService,
  ) {}

  /** Each call is a grant of its own: called twice, it gives twice. */
  run(email: string, n: string): Promise<Report> {
    const amount = wholeNumberFrom(n, 'N', MAX_GRANT);
    return this.db.transaction(async () => {
      const account = await this.accounts.hold(email);
      await this.credits.grant(account.id, amount, `operator:${newId()}`, OPERATOR);
      const balance = await this.credits.balance(account.id);
      return { text: `${account.email} got ${amount} credits and has ${balance} now.` };
    });
  }
}
