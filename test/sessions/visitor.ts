import { anyEmail } from '../support/accounts.js';
import type { TestApp } from '../support/app.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A browser that is signed in, as far as the API can tell. */
export interface Visitor {
  email: string;
  /** As the header `Cookie` sends it. */
  cookie: string;
  confirmation: string;
  /** Shown when the account was opened. */
  key: string;
  testKey: string;
}

/** Signs in the way a person does; a new address opens an account by it. */
export async function signIn(app: TestApp, email = anyEmail()): Promise<Visitor> {
  const answer = await sendSignIn(app, email, await askForCode(app, email)).expect(201);
  return {
    email,
    cookie: cookieSetBy(answer),
    confirmation: answer.body.confirmation_token,
    key: answer.body.api_key,
    testKey: answer.body.test_api_key,
  };
}

export function sendSignIn(app: TestApp, email: string, code: string) {
  return app.http.post('/api/v1/auth/session').send({ email, code });
}

/** A fresh code, although one may have been mailed within the last minute. */
export async function askForCode(app: TestApp, email: string): Promise<string> {
  await forgetMails(app, email);
  await app.http.post('/api/v1/auth/register').send({ email }).expect(200);
  return app.mailedCode(email);
}

/** How many mails an address may get is another test's business. */
export async function forgetMails(app: TestApp, email: string): Promise<void> {
  await app.db.query('update address_verifications set sent_at = null where email = $1', [email]);
}

/** A call of the dashboard. */
export function visit(
  app: TestApp,
  { cookie }: Pick<Visitor, 'cookie'>,
  method: Method,
  path: string,
  mode = 'live',
) {
  return app.http[method](`/api/v1${path}`).set('Cookie', cookie).set('X-Workspace-Mode', mode);
}

/** 200 while the session works, else the code that says why it doesn't. */
export async function standingOf(app: TestApp, visitor: Pick<Visitor, 'cookie'>): Promise<number | string> {
  const { status, body } = await visit(app, visitor, 'get', '/auth/session');
  return status === 200 ? status : body.error.code;
}

interface Answer {
  headers: Record<string, unknown>;
}

/** `name=value` of the one cookie that an answer sets. */
export function cookieSetBy({ headers }: Answer): string {
  const [line = ''] = (headers['set-cookie'] ?? []) as string[];
  return line.split(';')[0] ?? '';
}

export function tokenOf(answer: Answer): string {
  return cookieSetBy(answer).split('=')[1] ?? '';
}
