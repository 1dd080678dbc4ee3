import { html, type Markup, NOTHING } from '../../profile-site/render/markup.js';
import type { Books } from '../books.js';
import { page, type Reply } from '../exchange.js';
import type { CheckoutSession, StripeEvent, Subscription } from '../objects.js';
import type { StandIn } from '../stand-in.js';
import { button, dateOf, document, money } from './layout.js';
import { CHARGE_BUTTONS, SESSION_BUTTONS, SUBSCRIPTION_BUTTONS } from './operator-buttons.js';

/** Enough to find what just happened. */
const SHOWN = 50;

/** `/`, where whoever tries the product plays the bank. */
export function operatorPage(standIn: StandIn): Reply {
  const { sessions, subscriptions, events } = standIn.books.entries;
  const content = html`
<h2>Checkouts</h2>
<table>${newest(sessions).map((session) => sessionRow(session, standIn))}</table>
<h2>Subscriptions</h2>
<table>${newest(subscriptions).map((subscription) => subscriptionRow(subscription, standIn))}</table>
<h2>Events</h2>
<table>${newest(events).map((event) => eventRow(event, standIn.books))}</table>`;
  return page(document('Payments', content));
}

function newest<T>(entries: Record<string, T>): T[] {
  return Object.values(entries).slice(-SHOWN).toReversed();
}

function sessionRow(session: CheckoutSession, standIn: StandIn): Markup {
  const { id, mode, status, payment_status, amount_total, currency, created } = session;
  const intent = standIn.books.entries.paymentIntents[session.payment_intent ?? ''];
  const charge = standIn.books.entries.charges[intent?.latest_charge ?? ''];
  const onSession = SESSION_BUTTONS.filter(({ isOffered }) => isOffered(session, standIn));
  const onCharge = charge ? CHARGE_BUTTONS.filter(({ isOffered }) => isOffered(charge, standIn)) : [];
  const refunded = charge?.amount_refunded ? `, ${money(charge.amount_refunded, currency)} refunded` : '';
  return html`<tr><td>${dateOf(created)}</td><td><code>${id}</code></td>
<td>${mode}: ${money(amount_total, currency)}, ${status}, ${payment_status}${refunded}</td>
<td>${status === 'open' ? html`<a href="/pay/${id}">Pay page</a>` : NOTHING}
${onSession.map(({ name, label }) => button(`/sessions/${id}/${name}`, label))}
${onCharge.map(({ name, label }) => button(`/charges/${charge?.id ?? ''}/${name}`, label))}</td></tr>`;
}

function subscriptionRow(subscription: Subscription, standIn: StandIn): Markup {
  const { id, status, created, cancel_at, ended_at } = subscription;
  const offered = SUBSCRIPTION_BUTTONS.filter(({ isOffered }) => isOffered(subscription, standIn));
  return html`<tr><td>${dateOf(created)}</td><td><code>${id}</code></td>
<td>${status}${cancel_at === null || ended_at !== null ? '' : `, ends at ${dateOf(cancel_at)}`}</td>
<td>${offered.map(({ name, label }) => button(`/subscriptions/${id}/${name}`, label))}</td></tr>`;
}

function eventRow({ id, type, created }: StripeEvent, { entries }: Books): Markup {
  const delivery = entries.deliveries[id];
  const standing = delivery
    ? `${delivery.delivered ? 'delivered' : 'not delivered'}, tries: ${delivery.attempts}, last answer: ${delivery.lastAnswer}`
    : 'being sent';
  return html`<tr><td>${dateOf(created)}</td><td>${type}</td><td>${standing}</td>
<td>${button(`/events/${id}/send`, 'Send again')}</td></tr>`;
}
