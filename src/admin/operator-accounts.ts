import { Injectable } from '@nestjs/common';
import { type Account, AccountsService } from '../modules/accounts/index.js';
import { emailFrom } from './arguments.js';
import { CommandFailed } from './command.js';

/** Finds the accounts that commands name. */
@Injectable()
export class OperatorAccounts {
  constructor(private readonly accounts: AccountsService) {}

  /** Held until the caller's transaction commits, so that it isn't deleted meanwhile. */
  async hold(text: string): Promise<Account> {
    const account = await this.accounts.holdByEmail(emailFrom(text));
    if (!account)
      throw new CommandFailed(`No account has the address ${text}. Accounts are made by signing up.`);
    return account;
  }
}
