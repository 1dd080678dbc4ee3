import { Injectable } from '@nestjs/common';
import { PurchaseReconciliation, type Reconciled } from '../../modules/billing/index.js';
import { PaymentsFailed, PaymentsUnavailable } from '../../platform/payments/index.js';
import { wholeNumberFrom } from '../arguments.js';
import { type Command, CommandFailed, type Report } from '../command.js';

/** So long Stripe goes on sending an event that nobody took. */
const DEFAULT_DAYS = '3';

/** Further back it is no lost event any more. */
const MAX_DAYS = 365;

@Injectable()
export class ReconcilePaymentsCommand implements Command {
  static readonly manual = {
    name: 'reconcile-payments',
    parameters: ['[DAYS]'],
    summary: `Ask Stripe for the payments of the last days (${DEFAULT_DAYS}) and credit what is missing`,
  };

  constructor(private readonly purchases: PurchaseReconciliation) {}

  async run(days: string = DEFAULT_DAYS): Promise<Report> {
    const number = wholeNumberFrom(days, 'DAYS', MAX_DAYS);
    if (!this.purchases.isConfigured)
      throw new CommandFailed('STRIPE_SECRET_KEY is not set, so there is nobody to ask.');
    try {
      return { text: describe(await this.purchases.reconcile(number)) };
    } catch (error) {
      const isStripes = error instanceof PaymentsUnavailable || error instanceof PaymentsFailed;
      throw isStripes ? new CommandFailed('Stripe could not be asked; the log line above says why.') : error;
    }
  }
}

function describe({ sessions, credited, expired }: Reconciled): string {
  const lines = credited.map((purchase) => `credited: purchase ${purchase}`);
  const summary = `${sessions} sessions at Stripe: ${credited.length} purchases credited, ${expired} expired.`;
  return [...lines, summary].join('\n');
}
