import type { Entries } from '../books.js';
import type { StripeObject } from '../objects.js';
import type { Params } from '../params.js';
import { badParameter, missingResource } from './faults.js';

/** What can be read under `/v1/<path>`, and under `/v1/<path>/<id>`. */
export const COLLECTIONS = {
  'checkout/sessions': 'sessions',
  customers: 'customers',
  prices: 'prices',
  payment_intents: 'paymentIntents',
  charges: 'charges',
  refunds: 'refunds',
  disputes: 'disputes',
  subscriptions: 'subscriptions',
  events: 'events',
} as const satisfies Record<string, keyof Entries>;

/** By which a list can be narrowed to what has the same. */
const FILTERS = ['charge', 'customer', 'email', 'payment_intent', 'status', 'subscription', 'type'];

/** As in `created[gte]`. */
const COMPARISONS: Record<string, (time: number, than: number) => boolean> = {
  gt: (time, than) => time > than,
  gte: (time, than) => time >= than,
  lt: (time, than) => time < than,
  lte: (time, than) => time <= than,
};

const DEFAULT_PAGE = 10;
const MAX_PAGE = 100;

export function find<T extends StripeObject>(entries: Record<string, T>, object: string, id: string): T {
  return entries[id] ?? missingResource(object, id);
}

export interface Page {
  object: 'list';
  url: string;
  has_more: boolean;
  data: StripeObject[];
}

/** Newest first, from behind `starting_after` on. */
export function listPage(entries: Record<string, StripeObject>, params: Params, url: string): Page {
  const limit = params.whole('limit') ?? DEFAULT_PAGE;
  if (limit < 1 || limit > MAX_PAGE) badParameter('limit', `limit must be between 1 and ${MAX_PAGE}`);

  const found = Object.values(entries)
    .toReversed()
    .filter((entry) => matches(entry, params));
  const begin = beginOf(found, params.text('starting_after'));
  const data = found.slice(begin, begin + limit);
  return { object: 'list', url, has_more: found.length > begin + limit, data };
}

function beginOf(found: StripeObject[], startingAfter: string | null): number {
  if (startingAfter === null) return 0;
  const index = found.findIndex(({ id }) => id === startingAfter);
  return index < 0 ? missingResource('object', startingAfter, 'starting_after') : index + 1;
}

function matches(entry: StripeObject, params: Params): boolean {
  const times = params.group('created');
  const isInTime = Object.entries(COMPARISONS).every(([name, holds]) => {
    const than = times.whole(name);
    return than === null || holds(entry.created, than);
  });
  const fields = new Map<string, unknown>(Object.entries(entry));
  return isInTime && FILTERS.every((name) => isSame(fields.get(name), params.text(name)));
}

function isSame(value: unknown, wanted: string | null): boolean {
  return wanted === null || value === wanted;
}
