import { html, type Markup, NOTHING } from '../../profile-site/render/markup.js';
import { json, page, type Reply, seeOther } from '../exchange.js';
import type { CheckoutSession } from '../objects.js';
import type { StandIn } from '../stand-in.js';
import { button, document, money } from './layout.js';

/** `/pay/<session>`, where a buyer is sent. */
export function payPage(session: CheckoutSession, isDeclined = false): Reply {
  const lines = session.line_items.data.map(
    ({ description, quantity, price }) =>
      html`<li>${quantity} × ${description}: ${money(price.unit_amount, price.currency)}</li>`,
  );
  const content = html`<ul>${lines}</ul>
<p><strong>${money(session.amount_total, session.currency)}</strong>${everyPeriod(session)}</p>
${isDeclined ? html`<p role="alert">The card was declined. Try another.</p>` : NOTHING}
${session.status === 'open' ? buttons(session) : ending(session)}`;
  return page(document('Pay', content), isDeclined ? 402 : 200);
}

/** What the buyer pressed. They come back to the shop once it was told. */
export async function pressed(choice: string, session: CheckoutSession, standIn: StandIn): Promise<Reply> {
  const { checkout, announcer } = standIn;
  if (session.status !== 'open') return seeOther(`/pay/${session.id}`);
  if (choice === 'cancel') return seeOther(session.cancel_url ?? `/pay/${session.id}`);
  if (choice === 'decline') {
    checkout.decline(session);
    return payPage(session, true);
  }
  if (choice === 'later') checkout.payLater(session);
  else if (choice === 'pay') checkout.pay(session);
  else return json({ error: { message: `There is no button ${choice}.` } }, 404);

  await announcer.settle();
  return seeOther(returnAddress(session));
}

function everyPeriod({ line_items }: CheckoutSession): string {
  const interval = line_items.data[0]?.price.recurring?.interval;
  return interval === undefined ? '' : ` each ${interval}`;
}

function buttons({ id, mode, cancel_url }: CheckoutSession): Markup {
  const isOnce = mode === 'payment';
  return html`<p>
${button(`/pay/${id}/pay`, 'Pay')}
${isOnce ? button(`/pay/${id}/later`, 'Pay later') : NOTHING}
${isOnce ? button(`/pay/${id}/decline`, 'Decline the card') : NOTHING}
${cancel_url === null ? NOTHING : button(`/pay/${id}/cancel`, 'Cancel')}
</p>
${isOnce ? html`<p class="note">Pay later is a bank debit: on the <a href="/">operator’s page</a> you say whether it arrives.</p>` : NOTHING}`;
}

function ending(session: CheckoutSession): Markup {
  if (session.status === 'expired') return html`<p>This page has expired. Start again in the shop.</p>`;
  return html`<p>This is done. <a href="${returnAddress(session)}">Back to the shop</a></p>`;
}

function returnAddress({ id, success_url }: CheckoutSession): string {
  return success_url.replaceAll('{CHECKOUT_SESSION_ID}', id);
}
