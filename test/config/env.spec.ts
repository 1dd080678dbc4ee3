import { ConfigurationError, REAL_PROFILE_ORIGIN, readEnv } from '../../src/config/env.js';

const DEVELOPMENT = {
  DATABASE_URL: 'postgres://app:hush@localhost:5432/app',
  REDIS_URL: 'redis://localhost:6379',
  PROFILE_ORIGIN: 'http://www.linkedin.localhost:3999',
};

const PRODUCTION = {
  ...DEVELOPMENT,
  NODE_ENV: 'production',
  SECRET: 'a-secret-of-at-least-thirty-two-characters',
  MAIL_URL: 'smtp://mail.example.com',
};

describe('settings that are right', () => {
  it('have defaults for all but the two servers and the profile site', () => {
    expect(readEnv(DEVELOPMENT)).toMatchObject({
      NODE_ENV: 'development',
      ROLE: 'all',
      PORT: 3000,
      PROFILE_SOURCE: 'local',
      WORKER_CONCURRENCY: 4,
      LOOKUP_DEADLINE_SECONDS: 120,
      MAIL_URL: expect.stringMatching(/^file:\/\/.+\/\.local\/mail$/),
      DEFAULT_PLAN: 'business',
    });
  });

  it('that are set to nothing count as not set', () => {
    expect(
      readEnv({ ...DEVELOPMENT, PORT: '', VISITS_PER_MINUTE: '', PUPPETEER_EXECUTABLE_PATH: '' }),
    ).toEqual(readEnv(DEVELOPMENT));
  });

  it('visit one page a minute when live, and as many as they can when local', () => {
    expect(readEnv({ ...DEVELOPMENT, PROFILE_SOURCE: 'local' }).VISITS_PER_MINUTE).toBeNull();
    expect(readEnv({ ...live(DEVELOPMENT) }).VISITS_PER_MINUTE).toBe(1);
    expect(readEnv({ ...live(DEVELOPMENT), VISITS_PER_MINUTE: '30' }).VISITS_PER_MINUTE).toBe(30);
  });

  it('take profiles from the real site when live', () => {
    expect(readEnv({ ...live(PRODUCTION), PROFILE_ORIGIN: '' }).PROFILE_ORIGIN).toBe(REAL_PROFILE_ORIGIN);
    expect(readEnv({ ...live(PRODUCTION), PROFILE_ORIGIN: REAL_PROFILE_ORIGIN })).toMatchObject({
      PROFILE_SOURCE: 'live',
    });
  });

  it('may take live profiles from elsewhere outside production, for rehearsals', () => {
    expect(readEnv(live(DEVELOPMENT)).PROFILE_ORIGIN).toBe(DEVELOPMENT.PROFILE_ORIGIN);
  });
});

describe('a wrong setting is one line that names it and the remedy:', () => {
  it.each([
    ['ROLE', 'boss', 'ROLE must be one of all, api, worker, not "boss"'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535, not "70000"'],
    ['PORT', '3e3', 'PORT must be a whole number from 0 to 65535, not "3e3"'],
    ['WORKER_CONCURRENCY', '0', 'WORKER_CONCURRENCY must be a whole number from 1 to 64, not "0"'],
    ['VISITS_PER_MINUTE', '-1', 'VISITS_PER_MINUTE must be a whole number from 1 to 100000, not "-1"'],
    ['DATABASE_URL', '', 'DATABASE_URL is required and not set'],
    ['REDIS_URL', 'localhost:6379', 'REDIS_URL must be a URL that starts with redis:// or rediss://'],
    ['MAIL_URL', 'http://mail', 'MAIL_URL must be a URL that starts with smtp:// or smtps:// or file://'],
    ['PUBLISHER', 'linkedin', 'LINKEDIN_CLIENT_ID is required with PUBLISHER=linkedin'],
    ['LINKEDIN_VERSION', '2026-10', 'LINKEDIN_VERSION must be a month such as 202610, not "2026-10"'],
    ['SECRET', 'short', 'SECRET must have at least 32 characters'],
    ['PROFILE_ORIGIN', '', 'PROFILE_ORIGIN is required with PROFILE_SOURCE=local'],
    [
      'PROFILE_ORIGIN',
      'https://uk.linkedin.com',
      'PROFILE_ORIGIN is the real site: say PROFILE_SOURCE=live to visit it',
    ],
  ])('%s=%s', (name, value, line) => {
    expect(faultsOf({ ...DEVELOPMENT, [name]: value })).toEqual([line]);
  });
});

describe('wrong settings', () => {
  it('are all told at once', () => {
    expect(faultsOf({ NODE_ENV: 'production', ROLE: 'boss' })).toEqual([
      'ROLE must be one of all, api, worker, not "boss"',
      'DATABASE_URL is required and not set',
      'REDIS_URL is required and not set',
      'SECRET is required and not set',
    ]);
  });

  it('never repeat a secret, or an address that may hold a password', () => {
    const faults = faultsOf({
      ...PRODUCTION,
      DATABASE_URL: 'mysql://app:hush@db/app',
      REDIS_URL: 'hush@redis',
      MAIL_URL: 'imap://me:hush@mail',
      SECRET: 'hush',
    });
    expect(faults).toHaveLength(4);
    expect(faults.join()).not.toContain('hush');
  });
});

describe('payments', () => {
  const STRIPE = { STRIPE_SECRET_KEY: 'rk_live_1a', STRIPE_WEBHOOK_SECRET: 'whsec_1a' };

  it('are off without a key', () => {
    expect(readEnv({ ...PRODUCTION, STRIPE_SECRET_KEY: '' }).STRIPE_SECRET_KEY).toBeUndefined();
  });

  it('need what a paid order can’t be completed without', () => {
    expect(faultsOf({ ...DEVELOPMENT, STRIPE_SECRET_KEY: 'sk_test_1a' })).toEqual([
      'STRIPE_WEBHOOK_SECRET is required with STRIPE_SECRET_KEY',
    ]);
    expect(faultsOf({ ...PRODUCTION, ...STRIPE })).toEqual([
      'PUBLIC_URL is required with STRIPE_SECRET_KEY in production',
    ]);
    expect(readEnv({ ...PRODUCTION, ...STRIPE, PUBLIC_URL: 'https://api.example.com/' }).PUBLIC_URL).toBe(
      'https://api.example.com',
    );
  });

  it('refuse what is no key to Stripe, without repeating it', () => {
    expect(faultsOf({ ...DEVELOPMENT, ...STRIPE, STRIPE_SECRET_KEY: 'pk_live_hush' })).toEqual([
      'STRIPE_SECRET_KEY must begin with sk_live_, sk_test_, rk_live_ or rk_test_',
    ]);
  });
});

describe('in production', () => {
  it.each(['SECRET', 'MAIL_URL'])('%s is required', (name) => {
    expect(faultsOf({ ...PRODUCTION, [name]: '' })).toEqual([`${name} is required and not set`]);
  });

  it('live profiles come from nowhere but the real site', () => {
    expect(faultsOf({ ...live(PRODUCTION), PROFILE_ORIGIN: 'https://www.linkedin.example' })).toEqual([
      `PROFILE_ORIGIN must be ${REAL_PROFILE_ORIGIN} (or empty) with PROFILE_SOURCE=live in production`,
    ]);
  });
});

function live<Source extends object>(source: Source) {
  return { ...source, PROFILE_SOURCE: 'live' };
}

function faultsOf(source: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
}
