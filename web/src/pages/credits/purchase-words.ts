import { plural } from '../../format/index.js';

/** What of a purchase is told in words. */
interface ToldPurchase {
  status: string;
  credits: number;
  credits_taken_back: number;
  checkout_url: string | null;
  created_at: string;
}

const WORDS: Readonly<Record<string, (purchase: ToldPurchase) => string>> = {
  created: () => 'The payment page was never reached. Nothing was charged.',
  open: () => 'Not paid yet, or the payment is not confirmed yet.',
  paid: ({ credits }) => `${plural(credits, 'credit')} were added.`,
  expired: () => 'Not paid in time. Nothing was charged.',
  failed: () => 'The payment did not go through. Nothing was charged.',
  partially_refunded: takenBack('Part of the money went back to you'),
  refunded: takenBack('The money went back to you'),
  disputed: takenBack('The payment is disputed at the bank'),
};

/** How a purchase stands, in a sentence. */
export function purchaseWords(purchase: ToldPurchase): string {
  return WORDS[purchase.status]?.(purchase) ?? '';
}

/** Nothing more will happen to it by itself. */
export function isSettled({ status }: Pick<ToldPurchase, 'status'>): boolean {
  return status !== 'created' && status !== 'open';
}

/** A payment page is open for a day. */
const OPEN_FOR_MS = 24 * 60 * 60_000;

/** Until when it can be paid, if it still can. */
export function payableUntil(
  { status, checkout_url, created_at }: ToldPurchase,
  now: number,
): string | undefined {
  const end = Date.parse(created_at) + OPEN_FOR_MS;
  return status === 'open' && checkout_url && now < end ? new Date(end).toISOString() : undefined;
}

function takenBack(why: string) {
  return ({ credits_taken_back: credits }: ToldPurchase) =>
    credits === 0 ? `${why}.` : `${why}: ${plural(credits, 'credit')} had to go back.`;
}
