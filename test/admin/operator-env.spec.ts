import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOperatorEnv } from '../../src/admin/operator-env.js';

describe('the settings of an operator command', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'profile-lookup-admin-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are those of the service, of which only the database is needed', () => {
    const env = readOperatorEnv({ DATABASE_URL: 'postgres://app@localhost/app', LOCAL_DIR: folder });
    expect(env.DATABASE_URL).toBe('postgres://app@localhost/app');
  });

  it('let a command reach nothing but the database, however the service is set up', () => {
    const env = readOperatorEnv({
      NODE_ENV: 'production',
      SECRET: 'x'.repeat(32),
      DATABASE_URL: 'postgres://app@localhost/app',
      PROFILE_SOURCE: 'live',
      MAIL_URL: 'smtp://mail.example.com',
    });
    expect([env.PROFILE_ORIGIN, env.MAIL_URL]).toEqual(['http://127.0.0.1:1', 'smtp://127.0.0.1:1']);
  });

  it('are found where the local stack runs', async () => {
    await writeFile(join(folder, 'stack.json'), '{"database_url": "postgres://app@127.0.0.1:5433/app"}');
    const env = readOperatorEnv({ DATABASE_URL: '', LOCAL_DIR: folder });
    expect(env.DATABASE_URL).toBe('postgres://app@127.0.0.1:5433/app');
  });

  it('ask the stand-in of the local stack for payments, and nobody else, whatever is set', async () => {
    const payment_settings = {
      STRIPE_SECRET_KEY: 'sk_test_stand_in',
      STRIPE_WEBHOOK_SECRET: 'whsec_stand_in',
      STRIPE_API_BASE: 'http://127.0.0.1:3998',
    };
    const stack = { database_url: 'postgres://app@127.0.0.1:5433/app', payment_settings };
    await writeFile(join(folder, 'stack.json'), JSON.stringify(stack));
    const env = readOperatorEnv({ LOCAL_DIR: folder, STRIPE_SECRET_KEY: 'sk_live_real' });
    expect(env).toMatchObject(payment_settings);
  });

  it('take payments from where they take the database', async () => {
    const stack = { payment_settings: { STRIPE_SECRET_KEY: 'sk_test_stand_in' } };
    await writeFile(join(folder, 'stack.json'), JSON.stringify(stack));
    const env = readOperatorEnv({ DATABASE_URL: 'postgres://app@localhost/app', LOCAL_DIR: folder });
    expect(env.STRIPE_SECRET_KEY).toBeUndefined();
  });

  it('never lead production to a local stack', async () => {
    await writeFile(join(folder, 'stack.json'), '{"database_url": "postgres://app@127.0.0.1:5433/app"}');
    const source = {
      NODE_ENV: 'production',
      SECRET: 'x'.repeat(32),
      LOCAL_DIR: folder,
    };
    expect(() => readOperatorEnv(source)).toThrow('DATABASE_URL is required and not set');
  });

  it('are asked for when there are none', () => {
    expect(() => readOperatorEnv({ LOCAL_DIR: folder })).toThrow('DATABASE_URL is required and not set');
  });
});
