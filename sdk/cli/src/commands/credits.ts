import type { LedgerEntryResponse, LinkFetch } from '@linkfetch/sdk';
import { openClient, parse } from '../arguments.js';
import { OK } from '../exit-codes.js';
import { say, sayJson, type Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export async function credits(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args, { ledger: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError(`credits takes no ${positionals[0]}.`);
  const ll = openClient(values);

  if (values.ledger) await showLedger(ll, values.json, terminal);
  else await showBalance(ll, values.json, terminal);
  return OK;
}

async function showBalance(ll: LinkFetch, json: boolean | undefined, terminal: Terminal): Promise<void> {
  const balance = await ll.credits.balance({ signal: terminal.interrupted });
  if (json) return sayJson(terminal.stdout, balance);
  say(terminal.stdout, `${balance.credits_balance.toLocaleString('en')} credits (${balance.mode})`);
  if (balance.owed > 0) say(terminal.stdout, `${balance.owed.toLocaleString('en')} owed`);
}

/** Entry by entry, however many there are; as JSON one a line. */
async function showLedger(ll: LinkFetch, json: boolean | undefined, terminal: Terminal): Promise<void> {
  for await (const entry of ll.credits.ledger({ signal: terminal.interrupted })) {
    if (json) terminal.stdout.write(`${JSON.stringify(entry)}\n`);
    else say(terminal.stdout, describe(entry));
  }
}

function describe({ created_at, amount, kind, cause }: LedgerEntryResponse): string {
  const signed = amount > 0 ? `+${amount}` : String(amount);
  return `${created_at}  ${signed.padStart(7)}  ${kind.padEnd(10)}  ${cause}`;
}
