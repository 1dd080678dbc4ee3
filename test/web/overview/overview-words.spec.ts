import { creditSeries, firstDay, lookupSeries } from '../../../web/src/pages/overview/activity.js';
import { balanceNote } from '../../../web/src/pages/overview/balance-words.js';
import { isNewWorkspace } from '../../../web/src/pages/overview/steps.js';

describe('what is said of a balance', () => {
  it.each([
    ['test', 1_000_000, 0, 500, 'quiet', 'Of the sandbox: it never gets less.'],
    ['live', 0, 3, 500, 'bad', '3 credits owed; what comes in pays them first.'],
    ['live', 0, 0, 500, 'bad', 'None left, so lookups are refused.'],
    ['live', 499, 0, 500, 'warn', 'Low: below the 500 that you set.'],
    ['live', 500, 0, 500, 'quiet', 'You get a mail below 500.'],
    ['live', 5, 0, null, 'quiet', 'No mail when they run low.'],
  ] as const)('%s, %d left, %d owed, alert at %p', (mode, workspace_balance, owed, threshold, tone, text) => {
    const note = balanceNote({ mode, workspace_balance, owed }, { low_balance_threshold: threshold });
    expect([note.tone, note.text.replaceAll('\u00a0', ' ')]).toEqual([tone, text]);
    expect(note.way?.href).toBe(
      tone === 'quiet' ? (threshold === null ? '/app/settings' : undefined) : '/app/credits',
    );
  });
});

describe('the days of a range', () => {
  it.each([
    ['7', '2026-02-23'],
    ['30', '2026-01-31'],
    ['90', '2025-12-02'],
  ] as const)('of %s begin on %s when today is the first of March', (range, day) => {
    expect(firstDay(range, new Date(2026, 2, 1, 23, 59))).toBe(day);
  });

  it('are drawn by outcome, the seldom ones only where there was any', () => {
    const day = { day: '2026-03-01', completed: 1, failed: 2, timedOut: 0, cancelled: 0, pending: 0 };
    expect(lookupSeries([day]).map(({ label }) => label)).toEqual(['Completed', 'Failed', 'Timed out']);
    expect(lookupSeries([day, { ...day, pending: 1 }]).at(-1)).toEqual({
      label: 'Pending',
      tone: 'accent',
      values: [0, 1],
    });
  });

  it('show what was charged and what was given back', () => {
    const day = { day: '2026-03-01', charged: 5, refunded: 2, net: 3, keys: [] };
    const rest = { purchased: 100, granted: 0, adjusted: 0, clawedBack: 0 };
    expect(creditSeries([{ ...day, ...rest }]).map(({ values }) => values)).toEqual([[5], [2]]);
  });
});

describe('a workspace', () => {
  it('is new until it has found its way', () => {
    expect([0, 9, 10].map((total_queries) => isNewWorkspace({ total_queries }))).toEqual([true, true, false]);
  });
});
