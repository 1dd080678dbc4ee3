import {
  canManage,
  canSubscribe,
  periodTerm,
  subscriptionWords,
  type ToldPlan,
} from '../../../web/src/pages/settings/plan-words.js';
import { isSameAddress } from '../../../web/src/pages/settings/same-address.js';

const FREE: ToldPlan = { plan: 'free', granted_plan: 'free', status: null, cancels_at: null };
const PAID: ToldPlan = { ...FREE, plan: 'business', status: 'active' };

describe('a plan in words', () => {
  it.each([
    ['free', FREE, 'None', true, false],
    [
      'given',
      { ...FREE, plan: 'business', granted_plan: 'business' },
      'None needed: given to you',
      false,
      false,
    ],
    ['paid for', PAID, 'Runs', false, true],
    [
      'cancelled',
      { ...PAID, cancels_at: '2026-04-05T10:30:00.000Z' },
      'Cancelled, and runs to its end',
      false,
      true,
    ],
    ['over', { ...FREE, status: 'canceled' }, 'Ended', true, true],
    ['new', { ...FREE, status: 'on_the_moon' }, 'On the moon', false, true],
  ])('says how one stands that is %s', (_, plan, words, isForSale, isKept) => {
    expect([subscriptionWords(plan), canSubscribe(plan), canManage(plan)]).toEqual([
      words,
      isForSale,
      isKept,
    ]);
  });

  it('says what its date means', () => {
    expect([PAID, { ...PAID, cancels_at: 'x' }, { ...FREE, status: 'canceled' }].map(periodTerm)).toEqual([
      'Goes on at',
      'Ends',
      'Paid until',
    ]);
  });
});

describe('an address that is written to confirm', () => {
  it('is the same in capitals and between spaces, and no other', () => {
    expect(isSameAddress(' Ada@Example.org ', 'ada@example.org')).toBe(true);
    expect(isSameAddress('ada@example.com', 'ada@example.org')).toBe(false);
    expect(isSameAddress('', 'ada@example.org')).toBe(false);
  });
});
