import { readEnv } from '../../src/config/index.js';
import { type LimitedApp, startLimitedApp } from './limited-app.js';

const FEW = { LIMIT_AUTH_PER_MINUTE: '2' };

describe('without a key, a caller is known by address', () => {
  let app: LimitedApp | undefined;
  afterEach(() => app?.close());

  async function statusesFrom(settings: Record<string, string>, forwarded: string[]): Promise<number[]> {
    const started = await startLimitedApp({ ...FEW, ...settings });
    app = started;
    const statuses: number[] = [];
    for (const address of forwarded) {
      const { status } = await started.http.get('/anonymous').set('X-Forwarded-For', address);
      statuses.push(status);
    }
    return statuses;
  }

  it('that X-Forwarded-For can’t change where no proxy is trusted', async () => {
    expect(await statusesFrom({}, ['203.0.113.1', '203.0.113.2', '203.0.113.3'])).toEqual([200, 200, 429]);
  });

  it.each(['1', 'loopback', '10.0.0.0/8, 127.0.0.1'])(
    'that a proxy says where TRUST_PROXY is %s',
    async (trust) => {
      const forwarded = ['203.0.113.1', '203.0.113.1', '203.0.113.1', '203.0.113.2'];
      expect(await statusesFrom({ TRUST_PROXY: trust }, forwarded)).toEqual([200, 200, 429, 200]);
    },
  );

  it.each(['1', 'loopback'])(
    'of which what the caller wrote itself is no part, TRUST_PROXY=%s',
    async (trust) => {
      const forwarded = ['1.1.1.1, 203.0.113.1', '2.2.2.2, 203.0.113.1', '3.3.3.3, 203.0.113.1'];
      expect(await statusesFrom({ TRUST_PROXY: trust }, forwarded)).toEqual([200, 200, 429]);
    },
  );

  it('whose whole /64 is one caller in IPv6', async () => {
    const forwarded = ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:ffff::3', '2001:db8:1:3::1'];
    expect(await statusesFrom({ TRUST_PROXY: '1' }, forwarded)).toEqual([200, 200, 429, 200]);
  });

  it('that is the same as IPv4 and as IPv6 that carries it', async () => {
    const forwarded = ['203.0.113.1', '::ffff:203.0.113.1', '::ffff:cb00:7101', '::ffff:203.0.113.2'];
    expect(await statusesFrom({ TRUST_PROXY: '1' }, forwarded)).toEqual([200, 200, 429, 200]);
  });
});

describe('TRUST_PROXY', () => {
  const read = (text: string) =>
    readEnv({
      DATABASE_URL: 'postgres://none',
      REDIS_URL: 'redis://none',
      PROFILE_ORIGIN: 'http://127.0.0.1:9',
      TRUST_PROXY: text,
    }).TRUST_PROXY;

  it.each([
    ['', []],
    ['0', 0],
    ['2', 2],
    ['loopback, 10.1.2.3 ,fd00::/8', ['loopback', '10.1.2.3', 'fd00::/8']],
  ])('may be "%s"', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each([
    'true',
    'all',
    '11',
    '-1',
    '*',
    'proxy.example.com',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/',
    '1.2.3',
  ])('may not be "%s"', (text) => {
    expect(() => read(text)).toThrow('TRUST_PROXY must be a number of proxies');
  });
});
