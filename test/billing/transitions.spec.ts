import {
  PURCHASE_STATUSES,
  statusesBefore,
  TRANSITIONS,
} from '../../src/modules/billing/purchases/purchase.js';
import { reverse } from '../../src/modules/billing/purchases/reversal.js';

describe('the statuses of a purchase', () => {
  it('are all reached from where a purchase begins', () => {
    const reached = new Set<string>(['created']);
    for (const status of reached)
      for (const next of TRANSITIONS[status as keyof typeof TRANSITIONS]) reached.add(next);
    expect([...reached].sort()).toEqual([...PURCHASE_STATUSES].sort());
  });

  it('never lead from money that came to money that did not', () => {
    for (const unpaid of ['created', 'open', 'expired', 'failed'] as const)
      for (const paid of ['paid', 'partially_refunded', 'refunded', 'disputed'] as const)
        expect(statusesBefore(unpaid)).not.toContain(paid);
  });

  it('lead to every status that reversals can call for, from every one that they leave', () => {
    for (const from of ['paid', 'partially_refunded', 'refunded'] as const)
      expect(TRANSITIONS[from]).toContain('disputed');
    expect(TRANSITIONS.disputed).toEqual(['paid', 'partially_refunded', 'refunded']);
  });
});

describe('what is taken back', () => {
  const bought = { amount_cents: 1_000, credits: 1_000 };

  it.each([
    [0, 0, 'paid', 0],
    [1, 0, 'partially_refunded', 1],
    [1_000, 0, 'refunded', 1_000],
    [0, 1_000, 'disputed', 1_000],
    [400, 1_000, 'disputed', 1_000],
    [1_000, 1_000, 'disputed', 1_000],
    [5_000, 0, 'refunded', 1_000],
  ])(
    'of %i refunded and %i disputed cents is %s, %i credits',
    (refundedCents, disputedCents, status, takenBack) => {
      expect(reverse(bought, { refundedCents, disputedCents })).toEqual({ status, takenBack });
    },
  );

  it('is rounded in favour of the buyer', () => {
    expect(reverse({ amount_cents: 3, credits: 100 }, { refundedCents: 1, disputedCents: 0 }).takenBack).toBe(
      33,
    );
  });
});
