import { AccountsService } from '../../src/modules/accounts/index.js';
import { KeysService, SCOPES, type Scope } from '../../src/modules/keys/index.js';
import { anyEmail } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Route, routesOf, servedBy } from './routes.js';

/** What serves the documentation is no route of a controller, needs no key, and shows nothing of anybody. */
const DOCUMENTATION = /^\/(?:docs|openapi\.)/;

describe('every route', () => {
  let app: TestApp;
  let routes: Route[];
  beforeAll(async () => {
    app = await startTestApp();
    routes = routesOf(app);
  });
  afterAll(() => app.close());

  it('is known to this test: the router has no other', () => {
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    const served = servedBy(app).filter((route) => !DOCUMENTATION.test(route.split(' ')[1] ?? ''));
    expect(served.length).toBeGreaterThan(10);
    expect(served.filter((route) => !known.has(route))).toEqual([]);
  });

  it('states who may call it and how often', () => {
    const silent = routes
      .filter(({ rule }) => rule === undefined)
      .map(({ method, path }) => `${method} ${path}`);
    expect(silent).toEqual([]);
  });

  it('asks for a key unless it says that it takes none', async () => {
    for (const route of routes) {
      const { status, body } = await call(route);
      const isRefused = status === 401 && body.error?.code === 'missing_key';
      expect([route.method, route.path, isRefused]).toEqual([
        route.method,
        route.path,
        route.rule?.scope !== 'none',
      ]);
    }
  });

  it('with a scope refuses a key with all others, and names the scope', async () => {
    for (const { route, scope } of scoped()) {
      const { status, body } = await call(route, await keyWith(SCOPES.filter((other) => other !== scope)));
      expect([route.path, status, body.error?.code, body.error?.scope]).toEqual([
        route.path,
        403,
        'scope_denied',
        scope,
      ]);
    }
  });

  it('with a scope lets a key in that has no other', async () => {
    for (const { route, scope } of scoped()) {
      const { status, body } = await call(route, await keyWith([scope]));
      // Other reasons to refuse may remain, such as a plan; of scopes there must be none.
      expect([route.method, route.path, status === 401 || body.error?.code === 'scope_denied']).toEqual([
        route.method,
        route.path,
        false,
      ]);
    }
  });

  it('for any key lets a key in whatever its scope', async () => {
    for (const route of routes.filter(({ rule }) => rule?.scope === 'any'))
      expect((await call(route, await keyWith(['ideas:read']))).status).toBe(200);
  });

  it('for sessions only lets no key in', async () => {
    for (const route of routes.filter(({ rule }) => rule?.scope === 'session')) {
      const { status, body } = await call(route, await keyWith(SCOPES));
      expect([route.path, status, body.error?.code]).toEqual([route.path, 403, 'session_required']);
    }
  });

  function scoped(): { route: Route; scope: Scope }[] {
    return routes.flatMap((route) => {
      const scope = route.rule?.scope ?? 'none';
      return scope === 'none' || scope === 'any' || scope === 'session' ? [] : [{ route, scope }];
    });
  }

  /** Of an account of its own, because some routes would end it. */
  async function keyWith(scopes: readonly Scope[]): Promise<string> {
    const key = await app.db.transaction(async () => {
      const { id: accountId } = await app.get(AccountsService).open(anyEmail());
      return app.get(KeysService).issue({ accountId, name: 'Scoped', mode: 'live', scopes });
    });
    return key.text;
  }

  async function call({ method, path }: Route, key?: string) {
    const answer = await fetch(new URL(path.replace(/:\w+/g, '507f1f77bcf86cd799439011'), app.url), {
      method,
      headers: { 'Content-Type': 'application/json', ...(key ? { 'X-API-Key': key } : {}) },
      ...(method === 'GET' ? {} : { body: '{}' }),
      signal: AbortSignal.timeout(10_000),
    });
    const body = (await answer.json().catch(() => ({}))) as { error?: { code: string; scope?: string } };
    return { status: answer.status, body };
  }
});
