import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type {
  Charge,
  CheckoutSession,
  Customer,
  Dispute,
  Metadata,
  PaymentIntent,
  PortalSession,
  Price,
  Refund,
  StripeEvent,
  Subscription,
} from './objects.js';

/** An answer that is given again when the same call comes again. */
export interface KeptAnswer {
  fingerprint: string;
  status: number;
  body: unknown;
  keptAt: number;
}

/** How the sending of an event stands. */
export interface Delivery {
  attempts: number;
  delivered: boolean;
  /** What the receiver last answered, or why it did not. */
  lastAnswer: string | null;
}

type ById<T> = Record<string, T>;

export interface Entries {
  sessions: ById<CheckoutSession>;
  customers: ById<Customer>;
  prices: ById<Price>;
  paymentIntents: ById<PaymentIntent>;
  charges: ById<Charge>;
  refunds: ById<Refund>;
  disputes: ById<Dispute>;
  subscriptions: ById<Subscription>;
  portalSessions: ById<PortalSession>;
  /** By session: the metadata for the payment or the subscription that comes of it. */
  inheritance: ById<Metadata>;
  events: ById<StripeEvent>;
  deliveries: ById<Delivery>;
  /** By idempotency key. */
  answers: ById<KeptAnswer>;
}

/** Everything the stand-in knows: in memory, and in a file so that the next start finds it. */
export class Books {
  readonly entries: Entries;

  constructor(private readonly file: string | null) {
    this.entries = { ...emptyEntries(), ...(file === null ? {} : readBooks(file)) };
  }

  /** To be called after each change. The file is replaced whole, so that a kill leaves no half of it. */
  save(): void {
    if (this.file === null) return;
    writeFileSync(`${this.file}.tmp`, JSON.stringify(this.entries), { mode: 0o600 });
    renameSync(`${this.file}.tmp`, this.file);
  }
}

function emptyEntries(): Entries {
  return {
    sessions: {},
    customers: {},
    prices: {},
    paymentIntents: {},
    charges: {},
    refunds: {},
    disputes: {},
    subscriptions: {},
    portalSessions: {},
    inheritance: {},
    events: {},
    deliveries: {},
    answers: {},
  };
}

/** A file that is missing or unreadable is an empty one: nobody's money is in it. */
function readBooks(file: string): Partial<Entries> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
