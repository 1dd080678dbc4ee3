import type { Books } from './books.js';
import { nowInSeconds } from './ids.js';

/** A price as an operator would make it at Stripe once, by hand. */
export function stockPrice({ entries }: Books, id: string): void {
  entries.prices[id] ??= {
    id,
    object: 'price',
    created: nowInSeconds(),
    livemode: false,
    currency: 'usd',
    unit_amount: 2_900,
    nickname: 'Business plan',
    type: 'recurring',
    recurring: { interval: 'month', interval_count: 1 },
  };
}
