import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from '@nestjs/common';
import { Authenticator, type Caller, type Plan } from '../../src/modules/keys/index.js';
import { PlanGuard } from '../../src/modules/keys/plan.guard.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** As for a revoked key: a change is known within a second in every process. */
const KNOWN_WITHIN_MS = 1_000;

describe('the plan of a caller', () => {
  let app: TestApp;
  let elsewhere: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp({ DEFAULT_PLAN: 'free' });
    elsewhere = await startTestApp({ DATABASE_URL: app.env.DATABASE_URL });
    account = await signUp(app);
  });
  afterAll(async () => {
    await elsewhere.close();
    await app.close();
  });

  const planAt = async (process: TestApp, key: string) =>
    (await process.get(Authenticator).authenticate(key))?.plan;

  const setPlan = (plan: Plan) =>
    app.db.query('update accounts set plan = $2 where email = $1', [account.email, plan]);

  it('comes with every key of the workspace, live and test', async () => {
    for (const key of [account.key, account.testKey]) expect(await planAt(app, key)).toBe('free');
  });

  it('follows a change within a second in every process', async () => {
    for (const plan of ['business', 'free'] as const) {
      for (const process of [app, elsewhere]) await planAt(process, account.testKey);
      await setPlan(plan);
      await sleep(KNOWN_WITHIN_MS);
      for (const process of [app, elsewhere]) expect(await planAt(process, account.testKey)).toBe(plan);
    }
  });
});

describe('a route that needs a plan', () => {
  const guard = new PlanGuard('business');

  it('lets a workspace on it pass', () => {
    expect(guard.canActivate(callOf({ plan: 'business' }))).toBe(true);
  });

  it('refuses any other and says how to upgrade', () => {
    expect(() => guard.canActivate(callOf({ plan: 'free' }))).toThrow(
      expect.objectContaining({
        status: 403,
        code: 'plan_required',
        details: { plan: 'business', upgrade: 'POST /api/v1/billing/subscribe' },
      }),
    );
  });

  it('fails aloud where no caller is known', () => {
    expect(() => guard.canActivate(callOf(undefined))).toThrow('without @Access');
  });

  function callOf(caller: Pick<Caller, 'plan'> | undefined): ExecutionContext {
    return { switchToHttp: () => ({ getRequest: () => ({ caller }) }) } as unknown as ExecutionContext;
  }
});
