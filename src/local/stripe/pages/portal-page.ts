import { html, type Markup, NOTHING } from '../../profile-site/render/markup.js';
import { page, type Reply, seeOther } from '../exchange.js';
import type { PortalSession, Subscription } from '../objects.js';
import type { StandIn } from '../stand-in.js';
import { button, dateOf, document, money } from './layout.js';

/** `/portal/<session>`, where a customer looks after what they subscribed to. */
export function portalPage(portal: PortalSession, { books }: StandIn): Reply {
  const subscriptions = Object.values(books.entries.subscriptions)
    .filter(({ customer }) => customer === portal.customer)
    .toReversed();
  const content = html`<ul>${subscriptions.map((subscription) => line(portal, subscription))}</ul>
${subscriptions.length === 0 ? html`<p>There is no subscription.</p>` : NOTHING}
${portal.return_url === null ? NOTHING : html`<p><a href="${portal.return_url}">Back to the shop</a></p>`}`;
  return page(document('Your subscription', content));
}

export async function changed(
  choice: string,
  portal: PortalSession,
  subscription: Subscription,
  { subscriptions, announcer }: StandIn,
): Promise<Reply> {
  // Nobody ends what somebody else pays for.
  if (subscription.customer === portal.customer) subscriptions.setEnding(subscription, choice === 'end');
  await announcer.settle();
  return seeOther(`/portal/${portal.id}`);
}

function line(portal: PortalSession, { id, status, cancel_at, items }: Subscription): Markup {
  const [item] = items.data;
  const price = item ? money(item.price.unit_amount, item.price.currency) : '';
  if (status === 'canceled') return html`<li>${price}, ended</li>`;

  const path = `/portal/${portal.id}/${id}`;
  if (cancel_at !== null) {
    return html`<li>${price}, ${status}, ends at ${dateOf(cancel_at)}
${button(`${path}/keep`, 'Keep it after all')}</li>`;
  }
  return html`<li>${price}, ${status}, goes on at ${item ? dateOf(item.current_period_end) : 'the end of its period'}
${button(`${path}/end`, 'End it with this period')}</li>`;
}
