import { money } from '../../format/index.js';

export interface Pack {
  id: string;
  credits: number;
  cents: number;
}

/** Prices of packs are in this. */
const CURRENCY = 'usd';

/** From the smallest to the largest. */
export function packsOf(packs: Readonly<Record<string, { credits: number; price_cents: number }>>): Pack[] {
  return Object.entries(packs)
    .map(([id, { credits, price_cents: cents }]) => ({ id, credits, cents }))
    .sort((one, other) => one.credits - other.credits);
}

export function priceOf({ cents }: Pack): string {
  return money(cents, CURRENCY);
}

/** Of one credit, which may cost less than a cent. */
export function unitPriceOf({ cents, credits }: Pack): string {
  const each = cents / credits;
  return Number.isInteger(each) ? money(each, CURRENCY) : `$${(each / 100).toFixed(4)}`;
}
