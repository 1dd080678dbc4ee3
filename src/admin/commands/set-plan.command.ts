import { Injectable } from '@nestjs/common';
import { AccountsService } from '../../modules/accounts/index.js';
import { Database } from '../../platform/database/index.js';
import { choiceFrom } from '../arguments.js';
import { type Command, OPERATOR, type Report } from '../command.js';
import { OperatorAccounts } from '../operator-accounts.js';

@Injectable()
export class SetPlanCommand implements Command {
  static readonly manual = {
    name: 'set-plan',
    parameters: ['EMAIL', 'PLAN'],
    summary: 'Put an account on the plan free or business',
  };

  constructor(
    private readonly db: Database,
    private readonly accounts: OperatorAccounts,
    private readonly plans: AccountsService,
  ) {}

  run(email: string, plan: string): Promise<Report> {
    const chosen = choiceFrom(plan, 'PLAN', ['free', 'business']);
    return this.db.transaction(async () => {
      const account = await this.accounts.hold(email);
      await this.plans.setPlan(account, chosen, OPERATOR);
      return { text: `${account.email} is on the plan ${chosen}; it was on ${account.plan}.` };
    });
  }
}
