import { Injectable } from '@nestjs/common';
import type { Command, Report } from '../command.js';
import { type Drift, LedgerCheckRepository } from '../ledger-check.repository.js';

@Injectable()
export class ReconcileCommand implements Command {
  static readonly manual = {
    name: 'reconcile',
    parameters: [],
    summary: 'Recompute every balance from the ledger and print what differs',
  };

  constructor(private readonly ledger: LedgerCheckRepository) {}

  async run(): Promise<Report> {
    const drift = await this.ledger.listDrift();
    if (drift.length > 0) return { text: drift.map(describe).join('\n'), isFailure: true };
    return { text: `No drift: ${await this.ledger.countKept()} sums are what the ledger says.` };
  }
}

function describe({ kept_for, id, kept, in_ledger }: Drift): string {
  return `drift: ${kept_for} ${id} is ${kept}, the ledger says ${in_ledger}`;
}
