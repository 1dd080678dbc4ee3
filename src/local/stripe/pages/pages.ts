import { html } from '../../profile-site/render/markup.js';
import { page, type Reply, type Request, seeOther } from '../exchange.js';
import type { StandIn } from '../stand-in.js';
import { document } from './layout.js';
import {
  type Button,
  CHARGE_BUTTONS,
  EVENT_BUTTONS,
  SESSION_BUTTONS,
  SUBSCRIPTION_BUTTONS,
} from './operator-buttons.js';
import { operatorPage } from './operator-page.js';
import { payPage, pressed } from './pay-page.js';
import { changed, portalPage } from './portal-page.js';

/** What people see and click. */
export async function pageReply({ method, path }: Request, standIn: StandIn): Promise<Reply> {
  const parts = path.split('/').slice(1);
  if (method === 'GET') return shown(parts, standIn) ?? nothingHere();
  if (method !== 'POST') return nothingHere();
  const reply = await clicked(parts, standIn);
  standIn.books.save();
  return reply ?? nothingHere();
}

function shown([place, id = '', ...rest]: string[], standIn: StandIn): Reply | null {
  const { sessions, portalSessions } = standIn.books.entries;
  if (rest.length > 0) return null;
  if (place === '') return operatorPage(standIn);
  const session = place === 'pay' ? sessions[id] : undefined;
  if (session) return payPage(session);
  const portal = place === 'portal' ? portalSessions[id] : undefined;
  return portal ? portalPage(portal, standIn) : null;
}

async function clicked(
  [place, id = '', name = '', choice = '']: string[],
  standIn: StandIn,
): Promise<Reply | null> {
  const { sessions, charges, subscriptions, events, portalSessions } = standIn.books.entries;
  const portal = portalSessions[id];
  const subscription = subscriptions[name];
  switch (place) {
    case 'pay':
      return sessions[id] ? pressed(name, sessions[id], standIn) : null;
    case 'portal':
      return portal && subscription ? changed(choice, portal, subscription, standIn) : null;
    case 'sessions':
      return press(SESSION_BUTTONS, name, sessions[id], standIn);
    case 'charges':
      return press(CHARGE_BUTTONS, name, charges[id], standIn);
    case 'subscriptions':
      return press(SUBSCRIPTION_BUTTONS, name, subscriptions[id], standIn);
    case 'events':
      return press(EVENT_BUTTONS, name, events[id], standIn);
    default:
      return null;
  }
}

/** A button that is not offered any more does nothing: somebody pressed it in another window. */
async function press<Target>(
  buttons: readonly Button<Target>[],
  name: string,
  target: Target | undefined,
  standIn: StandIn,
): Promise<Reply | null> {
  const button = buttons.find((known) => known.name === name);
  if (!button || target === undefined) return null;
  if (button.isOffered(target, standIn)) button.press(target, standIn);
  await standIn.announcer.settle();
  return seeOther('/');
}

function nothingHere(): Reply {
  return page(document('Nothing here', html`<p><a href="/">All payments</a></p>`), 404);
}
