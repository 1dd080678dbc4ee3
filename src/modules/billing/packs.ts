export interface Pack {
  credits: number;
  price_cents: number;
  label: string;
}

/** "$0.01 per successful lookup. No tiers. No bulk discounts." */
const CENTS_PER_CREDIT = 1;

/** As Stripe writes it. */
export const CURRENCY = 'usd';

/** The packs on sale, by the id under which they are bought. */
export const PACKS: Readonly<Record<string, Pack>> = Object.fromEntries(
  [100, 1_000, 10_000].map((credits) => [String(credits), packOf(credits)]),
);

function packOf(credits: number): Pack {
  const priceCents = credits * CENTS_PER_CREDIT;
  const price = `$${(priceCents / 100).toFixed(2)}`;
  return { credits, price_cents: priceCents, label: `${credits.toLocaleString('en-US')} credits - ${price}` };
}
