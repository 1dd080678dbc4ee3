import type { Charge, CheckoutSession, StripeEvent, Subscription } from '../objects.js';
import type { StandIn } from '../stand-in.js';

/** A button of the operator's page: what it is called in the address, when it is there, and what it does. */
export interface Button<Target> {
  name: string;
  label: string;
  isOffered(target: Target, standIn: StandIn): boolean;
  press(target: Target, standIn: StandIn): void;
}

const isOnItsWay = (session: CheckoutSession, { checkout }: StandIn) => checkout.isOnItsWay(session);

export const SESSION_BUTTONS: readonly Button<CheckoutSession>[] = [
  {
    name: 'expire',
    label: 'Expire',
    isOffered: ({ status }) => status === 'open',
    press: (session, { checkout }) => checkout.expire(session),
  },
  {
    name: 'arrive',
    label: 'The money arrives',
    isOffered: isOnItsWay,
    press: (session, { checkout }) => checkout.arrive(session),
  },
  {
    name: 'bounce',
    label: 'The money never comes',
    isOffered: isOnItsWay,
    press: (session, { checkout }) => checkout.bounce(session),
  },
];

const leftOf = ({ amount, amount_refunded }: Charge) => amount - amount_refunded;
const isUnderDispute = (charge: Charge, { payments }: StandIn) => payments.openDisputeOf(charge) !== null;

export const CHARGE_BUTTONS: readonly Button<Charge>[] = [
  {
    name: 'refund',
    label: 'Refund what is left',
    isOffered: (charge) => leftOf(charge) > 0,
    press: (charge, { payments }) => payments.refund(charge, leftOf(charge)),
  },
  {
    name: 'refund-half',
    label: 'Refund half',
    isOffered: (charge) => leftOf(charge) >= Math.ceil(charge.amount / 2),
    press: (charge, { payments }) => payments.refund(charge, Math.ceil(charge.amount / 2)),
  },
  {
    name: 'dispute',
    label: 'Dispute',
    isOffered: ({ disputed }) => !disputed,
    press: (charge, { payments }) => payments.openDispute(charge),
  },
  {
    name: 'win',
    label: 'Dispute won',
    isOffered: isUnderDispute,
    press: (charge, { payments }) => payments.closeDispute(charge, 'won'),
  },
  {
    name: 'lose',
    label: 'Dispute lost',
    isOffered: isUnderDispute,
    press: (charge, { payments }) => payments.closeDispute(charge, 'lost'),
  },
];

const isAlive = ({ status }: Subscription) => status !== 'canceled';

export const SUBSCRIPTION_BUTTONS: readonly Button<Subscription>[] = [
  {
    name: 'cancel',
    label: 'Cancel now',
    isOffered: isAlive,
    press: (subscription, { subscriptions }) => subscriptions.cancel(subscription),
  },
  {
    name: 'renew',
    label: 'The period ends',
    isOffered: isAlive,
    press: (subscription, { subscriptions }) => subscriptions.renew(subscription),
  },
  {
    name: 'past-due',
    label: 'A payment fails',
    isOffered: ({ status }) => status === 'active',
    press: (subscription, { subscriptions }) => subscriptions.setStatus(subscription, 'past_due'),
  },
  {
    name: 'unpaid',
    label: 'It stays unpaid',
    isOffered: ({ status }) => status === 'past_due',
    press: (subscription, { subscriptions }) => subscriptions.setStatus(subscription, 'unpaid'),
  },
  {
    name: 'paid',
    label: 'It is paid after all',
    isOffered: ({ status }) => status === 'past_due' || status === 'unpaid',
    press: (subscription, { subscriptions }) => subscriptions.setStatus(subscription, 'active'),
  },
];

export const EVENT_BUTTONS: readonly Button<StripeEvent>[] = [
  {
    name: 'send',
    label: 'Send again',
    isOffered: () => true,
    press: (event, { announcer }) => announcer.repeat(event),
  },
];
