import type { Books } from '../books.js';
import { json, type Reply, type Request } from '../exchange.js';
import { otherParameters } from './faults.js';

const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/** The same call with the same key does nothing more, and gets the same answer. Refused ones may be repeated. */
export function idempotently(request: Request, books: Books, act: () => unknown): Reply {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || request.method === 'GET') return json(act());

  const { answers } = books.entries;
  const fingerprint = `${request.method} ${request.path} ${request.body}`;
  const known = answers[key];
  if (known && known.keptAt > Date.now() - KEPT_FOR_MS) {
    if (known.fingerprint !== fingerprint) otherParameters(key);
    return json(known.body, known.status, { 'idempotent-replayed': 'true' });
  }

  const body = structuredClone(act());
  answers[key] = { fingerprint, status: 200, body, keptAt: Date.now() };
  books.save();
  return json(body);
}
