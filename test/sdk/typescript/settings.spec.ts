import { inspect } from 'node:util';
import { ConfigurationError, LinkFetch, type LinkFetchOptions } from '../../../sdk/typescript/src/index.js';
import { errorOf } from './error-of.js';
import { failure, json, StubbornServer } from './stubborn-server.js';

const KEY = 'sk_test_aKeyThatNobodyMustEverSee';
const BALANCE = { credits_balance: 5, workspace_balance: 5, owed: 0, mode: 'live' };

describe('the options of the TypeScript client', () => {
  let server: StubbornServer;
  beforeAll(async () => {
    server = await StubbornServer.open();
  });
  afterAll(() => server.close());

  function client(options: LinkFetchOptions = {}): LinkFetch {
    return new LinkFetch({ apiKey: KEY, baseUrl: server.url, ...options });
  }

  it('shows its key nowhere', async () => {
    server.willAnswer(failure(401, 'invalid_key'));
    const ll = client();
    const error = await errorOf(ll.credits.balance());
    for (const thing of [ll, ll.api.getConfig(), error, error.stack])
      expect(inspect(thing, { depth: 20, showHidden: true })).not.toContain(KEY);
    expect(JSON.stringify(ll)).not.toContain(KEY);
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  it.each<[LinkFetchOptions, string]>([
    [{ apiKey: ' ' }, 'missing_key'],
    [{ apiKey: 'sk_live_a\nb' }, 'invalid_key'],
    [{ apiKey: KEY, baseUrl: 'localhost:3000' }, 'invalid_base_url'],
    [{ apiKey: KEY, baseUrl: 'http://user:password@localhost' }, 'invalid_base_url'],
    [{ apiKey: KEY, timeoutMs: 0 }, 'invalid_option'],
    [{ apiKey: KEY, maxRetries: Number.NaN }, 'invalid_option'],
  ])('can’t be made with %j', (options, code) => {
    expect(() => new LinkFetch(options)).toThrow(
      expect.objectContaining({ name: ConfigurationError.name, code }),
    );
  });

  it('sends no key when told so, not even that of the environment, and leaves the rest to `fetch`', async () => {
    server.willAnswer(json(200, BALANCE));
    process.env.LINKFETCH_KEY = KEY;
    try {
      const withCookie: typeof fetch = (input, init) => {
        const request = new Request(input, init);
        request.headers.set('Cookie', 'session=1');
        return fetch(request);
      };
      await client({ apiKey: null, fetch: withCookie }).credits.balance();
    } finally {
      delete process.env.LINKFETCH_KEY;
    }
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
    expect(server.asked[0]?.headers.cookie).toBe('session=1');
  });

  it('takes key and address from the environment', async () => {
    server.willAnswer(json(200, BALANCE));
    process.env.LINKFETCH_KEY = `${KEY}\n`;
    process.env.LINKFETCH_BASE_URL = `${server.url}/below/`;
    try {
      await new LinkFetch().credits.balance();
    } finally {
      delete process.env.LINKFETCH_KEY;
      delete process.env.LINKFETCH_BASE_URL;
    }
    expect(server.asked[0]).toMatchObject({
      url: '/below/api/v1/credits/balance',
      headers: { authorization: `Bearer ${KEY}` },
    });
  });
});
