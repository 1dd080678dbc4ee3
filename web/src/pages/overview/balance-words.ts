import type { AlertsResponse, BalanceResponse } from '../../api/index.js';
import { count, plural } from '../../format/index.js';

export interface BalanceNote {
  tone: 'quiet' | 'warn' | 'bad';
  text: string;
  /** What helps. */
  way?: { href: string; label: string };
}

const BUY = { href: '/app/credits', label: 'Buy credits' };

type Standing = Pick<BalanceResponse, 'mode' | 'workspace_balance' | 'owed'>;

/** What there is to say of a balance; the worst comes first. */
export function balanceNote(
  { mode, workspace_balance: balance, owed }: Standing,
  { low_balance_threshold: threshold }: Pick<AlertsResponse, 'low_balance_threshold'>,
): BalanceNote {
  if (mode === 'test') return { tone: 'quiet', text: 'Of the sandbox: it never gets less.' };
  if (owed > 0)
    return { tone: 'bad', text: `${plural(owed, 'credit')} owed; what comes in pays them first.`, way: BUY };
  if (balance === 0) return { tone: 'bad', text: 'None left, so lookups are refused.', way: BUY };
  if (threshold === null)
    return {
      tone: 'quiet',
      text: 'No mail when they run low.',
      way: { href: '/app/settings', label: 'Set one' },
    };
  if (balance < threshold)
    return { tone: 'warn', text: `Low: below the ${count(threshold)} that you set.`, way: BUY };
  return { tone: 'quiet', text: `You get a mail below ${count(threshold)}.` };
}
