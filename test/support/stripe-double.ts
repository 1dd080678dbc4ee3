import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A checkout session as Stripe shows it, with the members that anybody here reads. */
export interface DoubleSession {
  id: string;
  object: 'checkout.session';
  created: number;
  mode: string;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  client_reference_id: string | null;
  metadata: Record<string, string>;
  amount_total: number;
  currency: string;
  payment_intent: string | null;
  success_url: string;
  cancel_url: string;
  url: string | null;
}

/** What the double was asked: the form of each POST, and the key that names it. */
export interface Asked {
  path: string;
  form: URLSearchParams;
  idempotencyKey: string | undefined;
}

/** The few words of Stripe's API that purchases need, spoken over real HTTP. */
export interface StripeDouble {
  url: string;
  sessions: DoubleSession[];
  asked: Asked[];
  /** What each idempotency key brought. */
  answers: Map<string, DoubleSession>;
  /** While set, every call is answered so. */
  fault: { status: number; error: object } | null;
  /** While set, sessions are made, and the word of it is lost on the way. */
  losesAnswers: boolean;
  close(): Promise<void>;
}

export async function startStripeDouble(): Promise<StripeDouble> {
  const server = createServer((request, response) => void answer(double, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const double: StripeDouble = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sessions: [],
    asked: [],
    answers: new Map(),
    fault: null,
    losesAnswers: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
}

async function answer(double: StripeDouble, request: IncomingMessage, response: ServerResponse) {
  let body = '';
  for await (const chunk of request) body += chunk;
  const url = new URL(request.url ?? '/', double.url);
  if (double.fault) return send(response, double.fault.status, { error: double.fault.error });
  if (request.method === 'GET') return send(response, 200, listSessions(double, url.searchParams));

  const idempotencyKey = request.headers['idempotency-key'] as string | undefined;
  const asked = { path: url.pathname, form: new URLSearchParams(body), idempotencyKey };
  const session = sessionFor(double, asked);
  double.asked.push(asked);
  if (double.losesAnswers) return response.destroy();
  send(response, 200, session);
}

/** The same key brings the same session, as at Stripe. */
function sessionFor(double: StripeDouble, { form, idempotencyKey = '' }: Asked): DoubleSession {
  const before = double.answers.get(idempotencyKey);
  if (before) return before;
  const id = `cs_test_${double.sessions.length + 1}`;
  const session: DoubleSession = {
    id,
    object: 'checkout.session',
    created: Math.floor(Date.now() / 1_000),
    mode: form.get('mode') ?? '',
    status: 'open',
    payment_status: 'unpaid',
    client_reference_id: form.get('client_reference_id'),
    metadata: Object.fromEntries(
      [...form].flatMap(([name, value]) => {
        const [, key] = /^metadata\[(.+)\]$/.exec(name) ?? [];
        return key === undefined ? [] : [[key, value]];
      }),
    ),
    amount_total: Number(form.get('line_items[0][price_data][unit_amount]')),
    currency: form.get('line_items[0][price_data][currency]') ?? '',
    payment_intent: null,
    success_url: form.get('success_url') ?? '',
    cancel_url: form.get('cancel_url') ?? '',
    url: `${double.url}/pay/${id}`,
  };
  double.sessions.push(session);
  double.answers.set(idempotencyKey, session);
  return session;
}

/** Newest first, a page at a time. */
function listSessions({ sessions }: StripeDouble, query: URLSearchParams): object {
  const since = Number(query.get('created[gte]') ?? 0);
  const newest = sessions.toReversed().filter(({ created }) => created >= since);
  const start = newest.findIndex(({ id }) => id === query.get('starting_after')) + 1;
  const end = start + Number(query.get('limit') ?? 10);
  return { object: 'list', data: newest.slice(start, end), has_more: end < newest.length };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
