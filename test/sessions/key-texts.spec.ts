import { type Operation, type Schema, schemaOf } from '../../src/openapi/operations.js';
import { DOCUMENT, OPERATIONS } from '../openapi/committed.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signIn, visit } from './visitor.js';

/** Of keys, and of what signs callbacks. */
const SECRET_TEXT = /(?:li_live|sk_live|sk_test)_[0-9A-Za-z]{38}|whsec_/;

/** Of the fields in which an answer shows the text of a key. */
const KEY_FIELDS = new Set(['api_key', 'test_api_key']);

const PRIVATE = OPERATIONS.filter(([, { operation }]) =>
  operation.security?.some((scheme) => Object.keys(scheme).length > 0),
);

describe('the text of a key', () => {
  it('is in the answers of these operations, and of no other', () => {
    const names = handingOut().map(([name]) => name);
    expect(names.toSorted()).toEqual(['createKey', 'issueAccountKey', 'rotateKey', 'signIn']);
  });

  it('is handed out by operations only that take no session, or need it confirmed', () => {
    const open = handingOut().filter(
      ([name, { operation }]) =>
        PRIVATE.some(([other]) => other === name) &&
        !codesOf(operation, '403').includes('confirmation_required'),
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });

  describe('is not shown to an unconfirmed session', () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await startTestApp();
    });
    afterAll(() => app.close());

    it.each(PRIVATE)('by %s', async (_, { method, path, operation }) => {
      const visitor = await signIn(app);
      const own = await app.http.get('/api/v1/whoami').set('X-API-Key', visitor.key);
      const place = path.replace('/api/v1', '').replace('{id}', own.body.id);
      const verb = method as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const body = operation.requestBody?.content?.['application/json']?.example;
      const call = visit(app, visitor, verb, place);
      const answer = await (body ? call.send(body) : call);
      expect(answer.status).not.toBe(401);
      expect(answer.text ?? '').not.toMatch(SECRET_TEXT);
    });
  });
});

function handingOut() {
  return OPERATIONS.filter(([, { operation }]) =>
    Object.entries(operation.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content = {} }]) => Object.values(content))
      .some(({ schema }) => schema && showsKey(schema)),
  );
}

function showsKey(schema: Schema): boolean {
  const { properties = {}, items } = schemaOf(DOCUMENT, schema);
  if (items && showsKey(items as Schema)) return true;
  return Object.entries(properties as Record<string, Schema>).some(
    ([name, member]) => KEY_FIELDS.has(name) || showsKey(member),
  );
}

function codesOf({ responses }: Operation, status: string): string[] {
  return (responses[status] as { 'x-error-codes'?: string[] } | undefined)?.['x-error-codes'] ?? [];
}
