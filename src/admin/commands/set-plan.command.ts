import { Injectable } from '@nestjs/common';
import { type Account, AccountsService } from '../../modules/accounts/index.js';
import type { Plan } from '../../modules/keys/index.js';
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
      return { text: outcomeOf(account, chosen) };
    });
  }
}

/** What is paid for is not taken away, and the operator should know why nothing seems to change. */
function outcomeOf({ email, plan, subscribed }: Account, chosen: Plan): string {
  if (!subscribed || chosen === 'business') return `${email} is on the plan ${chosen}; it was on ${plan}.`;
  return `${email} pays for the plan business and keeps it; when the subscription ends, its plan is ${chosen}.`;
}
