import type { Books } from './books.js';
import type { Announcer } from './events/announcer.js';
import { newStripeId, nowInSeconds } from './ids.js';
import type { Charge, CheckoutSession, Dispute, PaymentIntent, Refund } from './objects.js';

/** Money that comes, and goes back again. */
export class Payments {
  constructor(
    private readonly books: Books,
    private readonly announcer: Announcer,
  ) {}

  /** Stripe makes it when the buyer first tries to pay. */
  intentOf(session: CheckoutSession): PaymentIntent {
    const { paymentIntents, inheritance } = this.books.entries;
    const known = paymentIntents[session.payment_intent ?? ''];
    if (known) return known;

    const intent: PaymentIntent = {
      ...newObject('pi', 'payment_intent'),
      amount: session.amount_total,
      amount_received: 0,
      currency: session.currency,
      customer: session.customer,
      latest_charge: null,
      metadata: inheritance[session.id] ?? {},
      status: 'requires_payment_method',
    };
    paymentIntents[intent.id] = intent;
    session.payment_intent = intent.id;
    return intent;
  }

  collect(intent: PaymentIntent): void {
    const charge: Charge = {
      ...newObject('ch', 'charge'),
      amount: intent.amount,
      amount_refunded: 0,
      currency: intent.currency,
      customer: intent.customer,
      disputed: false,
      metadata: intent.metadata,
      paid: true,
      payment_intent: intent.id,
      refunded: false,
      status: 'succeeded',
    };
    this.books.entries.charges[charge.id] = charge;
    intent.status = 'succeeded';
    intent.amount_received = intent.amount;
    intent.latest_charge = charge.id;
    this.announcer.announce('charge.succeeded', charge);
    this.announcer.announce('payment_intent.succeeded', intent);
  }

  /** `amount` is at most what is left of the charge. */
  refund(charge: Charge, amount: number): Refund {
    const refund: Refund = {
      ...newObject('re', 'refund'),
      amount,
      charge: charge.id,
      currency: charge.currency,
      metadata: {},
      payment_intent: charge.payment_intent,
      reason: null,
      status: 'succeeded',
    };
    this.books.entries.refunds[refund.id] = refund;
    charge.amount_refunded += amount;
    charge.refunded = charge.amount_refunded === charge.amount;
    this.announcer.announce('refund.created', refund);
    this.announcer.announce('charge.refunded', charge);
    return refund;
  }

  /** The buyer's bank takes the money back until it is decided who is right. */
  openDispute(charge: Charge): void {
    if (charge.disputed) return;
    const dispute: Dispute = {
      ...newObject('du', 'dispute'),
      amount: charge.amount,
      charge: charge.id,
      currency: charge.currency,
      metadata: {},
      payment_intent: charge.payment_intent,
      reason: 'fraudulent',
      status: 'needs_response',
    };
    this.books.entries.disputes[dispute.id] = dispute;
    charge.disputed = true;
    this.announcer.announce('charge.dispute.created', dispute);
    this.announcer.announce('charge.dispute.funds_withdrawn', dispute);
  }

  closeDispute(charge: Charge, status: 'won' | 'lost'): void {
    const dispute = this.openDisputeOf(charge);
    if (!dispute) return;
    dispute.status = status;
    if (status === 'won') this.announcer.announce('charge.dispute.funds_reinstated', dispute);
    this.announcer.announce('charge.dispute.closed', dispute);
  }

  openDisputeOf({ id }: Charge): Dispute | null {
    const ofCharge = Object.values(this.books.entries.disputes).filter(({ charge }) => charge === id);
    return ofCharge.find(({ status }) => status === 'needs_response') ?? null;
  }
}

function newObject<const Kind extends string>(prefix: string, object: Kind) {
  return { id: newStripeId(prefix), object, created: nowInSeconds(), livemode: false as const };
}
