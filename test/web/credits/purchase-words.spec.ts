import { PURCHASE_STATUSES } from '../../../src/modules/billing/purchases/purchase.js';
import { packsOf, priceOf, unitPriceOf } from '../../../web/src/pages/credits/packs.js';
import { isSettled, payableUntil, purchaseWords } from '../../../web/src/pages/credits/purchase-words.js';

const PURCHASE = {
  status: 'open',
  credits: 100,
  credits_taken_back: 0,
  checkout_url: 'https://checkout.example/pay',
  created_at: '2026-03-05T10:00:00.000Z',
};

describe('the words for a purchase', () => {
  it.each(PURCHASE_STATUSES)('say how it stands when it is %s', (status) => {
    expect(purchaseWords({ ...PURCHASE, status })).toMatch(/\.$/);
  });

  it('claim nothing of a payment that may never have been made', () => {
    expect(purchaseWords(PURCHASE)).toMatch(/^Not paid yet, or/);
  });

  it('say how many credits had to go back, of which some may be owed', () => {
    const words = purchaseWords({ ...PURCHASE, status: 'refunded', credits_taken_back: 60 });
    expect(words).toBe('The money went back to you: 60\u00a0credits had to go back.');
  });

  it('are none for a status that is not known yet', () => {
    expect(purchaseWords({ ...PURCHASE, status: 'pondered' })).toBe('');
  });
});

describe('a purchase', () => {
  it('is waited for until it is paid or given up', () => {
    expect(PURCHASE_STATUSES.filter((status) => !isSettled({ status }))).toEqual(['created', 'open']);
  });

  it('can be paid for a day, while it is open', () => {
    const [soon, late] = [Date.parse('2026-03-06T09:59:00Z'), Date.parse('2026-03-06T10:01:00Z')];
    expect(payableUntil(PURCHASE, soon)).toBe('2026-03-06T10:00:00.000Z');
    expect(payableUntil(PURCHASE, late)).toBeUndefined();
    expect(payableUntil({ ...PURCHASE, status: 'paid' }, soon)).toBeUndefined();
    expect(payableUntil({ ...PURCHASE, checkout_url: null }, soon)).toBeUndefined();
  });
});

describe('packs', () => {
  it('are shown from the smallest, with what a credit costs', () => {
    const packs = packsOf({
      large: { credits: 10_000, price_cents: 5_000 },
      small: { credits: 100, price_cents: 100 },
    });
    expect(packs.map((pack) => [pack.id, priceOf(pack), unitPriceOf(pack)])).toEqual([
      ['small', '$1.00', '$0.01'],
      ['large', '$50.00', '$0.0050'],
    ]);
  });
});
