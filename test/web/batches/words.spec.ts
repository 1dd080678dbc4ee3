import type { BatchSummaryResponse } from '../../../sdk/typescript/src/index.js';
import { creditOf } from '../../../web/src/pages/batches/batch/credit-of.js';
import { nameIn } from '../../../web/src/pages/batches/batch/download-results.js';
import { newest, partsOf, standingOf } from '../../../web/src/pages/batches/batch/standing-of.js';

const BATCH = { total: 4, failed: 1, timed_out: 1, cancelled: 1, credits_charged: 4, credits_refunded: 3 };

describe('the credit of an item', () => {
  it.each([
    ['completed', 'Paid'],
    ['pending', 'Held'],
    ['failed', 'Came back'],
    ['timed_out', 'Came back'],
    ['cancelled', 'Came back'],
  ] as const)('that is %s, where each was charged: %s', (status, words) => {
    expect(creditOf({ id: 'l', status }, BATCH)).toBe(words);
  });

  it('is not said to have come back where it may never have been taken', () => {
    const batch = { ...BATCH, credits_charged: 2, credits_refunded: 1 };
    expect(creditOf({ id: 'l', status: 'failed' }, batch)).toBe('Not charged');
    expect(creditOf({ id: 'l', status: 'completed' }, batch)).toBe('–');
    expect(creditOf({ id: null, status: 'failed' }, batch)).toBe('None taken');
  });

  it('may be kept after cancelling, for somebody else', () => {
    const batch = { ...BATCH, credits_refunded: 2 };
    expect(creditOf({ id: 'l', status: 'cancelled' }, batch)).toBe('Back, unless it goes on');
  });
});

describe('a download', () => {
  it('has the name that the server gave it, if that is a name', () => {
    expect(nameIn('attachment; filename="batch-1.csv"')).toBe('batch-1.csv');
    expect(nameIn('attachment; filename="../etc/x"')).toBeUndefined();
    expect(nameIn(null)).toBeUndefined();
  });
});

describe('the progress of a batch', () => {
  it('is another text whenever an item may have changed', () => {
    const progress = {
      status: 'pending',
      total: 2,
      completed: 1,
      failed: 0,
      timed_out: 0,
      cancelled: 0,
      pending: 1,
    };
    const one = { ...progress, status: 'pending' as const };
    expect(standingOf(one)).not.toBe(standingOf({ ...one, failed: 1, pending: 0 }));
    expect(partsOf(one).map(({ value }) => value)).toEqual([1, 0, 0, 0]);
  });

  it('is the further one of what was asked for and what was told', () => {
    const counts = { total: 2, failed: 0, timed_out: 0, cancelled: 0 };
    const asked = { ...counts, status: 'pending', completed: 1, pending: 1 } as BatchSummaryResponse;
    const told = { ...counts, status: 'completed', completed: 2, pending: 0 } as const;
    const older = { ...counts, status: 'pending', completed: 0, pending: 2 } as const;
    expect(newest(asked, told)).toMatchObject({ status: 'completed', completed: 2 });
    expect(newest(asked, older)).toBe(asked);
    expect(newest({ ...asked, status: 'cancelled' }, told)).toMatchObject({ status: 'cancelled' });
    expect(newest(asked, undefined)).toBe(asked);
  });
});
