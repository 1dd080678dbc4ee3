import { timingSafeEqual } from 'node:crypto';
import { API_VERSION } from '../events/announcer.js';
import { json, type Reply, type Request } from '../exchange.js';
import { newStripeId } from '../ids.js';
import type { StripeObject } from '../objects.js';
import type { StandIn } from '../stand-in.js';
import { ACTIONS } from './actions.js';
import { COLLECTIONS, find, listPage } from './collections.js';
import { StripeFault, unknownRoute, wrongKey } from './faults.js';
import { idempotently } from './idempotent.js';

/** Stripe's API, as far as it is used here. */
export function apiReply(request: Request, standIn: StandIn): Reply {
  const reply = answerOrFault(request, standIn);
  const headers = { ...reply.headers, 'request-id': newStripeId('req'), 'stripe-version': API_VERSION };
  return { ...reply, headers };
}

function answerOrFault(request: Request, standIn: StandIn): Reply {
  try {
    assertKey(request, standIn.secretKey);
    return idempotently(request, standIn.books, () => answer(request, standIn));
  } catch (error) {
    if (error instanceof StripeFault) return json({ error: error.error }, error.status);
    throw error;
  }
}

function assertKey({ headers }: Request, secretKey: string): void {
  const given = Buffer.from(String(headers.authorization));
  const right = Buffer.from(`Bearer ${secretKey}`);
  if (given.length !== right.length || !timingSafeEqual(given, right)) wrongKey();
}

function answer({ method, path, params }: Request, standIn: StandIn): unknown {
  if (method === 'GET') return read(path, params, standIn);
  for (const { method: wanted, pattern, act } of ACTIONS) {
    const match = method === wanted ? pattern.exec(path) : null;
    if (!match) continue;
    const made = act(standIn, params, match[1] ?? '');
    standIn.books.save();
    return made;
  }
  return unknownRoute(method, path);
}

function read(path: string, params: Request['params'], { books }: StandIn): unknown {
  for (const [name, kind] of Object.entries(COLLECTIONS)) {
    const entries: Record<string, StripeObject> = books.entries[kind];
    if (path === `/v1/${name}`) return listPage(entries, params, path);
    if (path.startsWith(`/v1/${name}/`)) return find(entries, name, path.slice(`/v1/${name}/`.length));
  }
  return unknownRoute('GET', path);
}
