import { randomBytes } from 'node:crypto';
import type { HTTPRequest } from 'puppeteer';
import { call } from './support/call.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import type { Visitor } from './support/visitor.js';

const HOSTILE = `<script>alert(1)</script>\u202e${'x'.repeat(300)}`;

describe('the overview', () => {
  const dashboard = openDashboard();

  const accountOf = async (email: string): Promise<string> => {
    const [row] = await dashboard.app.db.query<{ id: string }>('select id from accounts where email = $1', [
      email,
    ]);
    return row?.id ?? '';
  };

  /** Lookups of the last days, and what they cost. */
  const seed = async (accountId: string, urls: readonly string[]) => {
    for (const [age, url] of urls.entries()) {
      const status = ['completed', 'completed', 'failed', 'timed_out', 'cancelled'][age % 5] ?? '';
      const isFailure = ['failed', 'timed_out'].includes(status);
      await dashboard.app.db.query(
        `insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, status, error, error_code,
           credits_charged, refunded, deadline_at, created_at, finished_at)
         values ($1, $2, 'live', $1, $3, $1, $4, $5, $5, 1, $6, now(), now() - make_interval(days => $7), now())`,
        [
          randomBytes(12).toString('hex'),
          accountId,
          url,
          status,
          isFailure ? 'not_found' : null,
          status !== 'completed',
          age,
        ],
      );
      await dashboard.app.db.query(
        `insert into ledger_entries (account_id, kind, amount, cause, key_id, created_at)
         values ($1, 'charge', -1, $2, $2, now() - make_interval(days => $3))`,
        [accountId, randomBytes(12).toString('hex'), age],
      );
    }
  };

  it('shows a new workspace what to do first, and what it has', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    await visitor.heading('First steps');
    expect(await visitor.shown()).toContain('sk_live_YOUR_KEY');
    await visitor.seeText('No lookups yet');
    await visitor.seeText('Nothing in these days yet');
    await expectAccessible(visitor);
    await visitor.screenshot('overview-new');

    await visitor.click('Test', 'radio');
    await visitor.seeText('Sandbox credits');
    await visitor.seeText('sk_test_YOUR_KEY');
    await visitor.seeText('Nothing is charged in test mode');
    await visitor.screenshot('overview-new-test');
  });

  it('leaves the first steps out once there was a batch', async () => {
    const visitor = await dashboard.visit({ phone: true });
    await visitor.signIn();
    await visitor.heading('First steps');
    await visitor.screenshot('overview-new-phone');
    await call(visitor, 'POST', '/scrape/batch', { linkedin_urls: ['linkedin.com/in/ada-example'] });
    await visitor.page.reload();
    await visitor.seeText('in/ada-example');
    expect(await visitor.shown()).not.toContain('First steps');
    await visitor.page.setViewport({ width: 320, height: 640 });
    await visitor.see('td bdi');
    const isCut = (name: Element) => name.scrollWidth > name.clientWidth;
    expect(await visitor.page.$eval('td bdi', isCut)).toBe(false);
    expect(await visitor.isTooWide()).toBe(false);
  });

  it('draws lookups and credits by day, lists the newest, and stays where it is', async () => {
    const visitor = await dashboard.visit({ dark: true });
    const email = await visitor.signIn();
    const urls = Array.from({ length: 12 }, (_, place) => `https://linkedin.com/in/somebody-${place}`);
    await seed(await accountOf(email), [HOSTILE, ...urls]);
    await call(visitor, 'PUT', '/account/alerts', { low_balance_threshold: 500 });
    await visitor.page.reload();
    await visitor.seeText('in/somebody-3');
    await visitor.seeText('Low: below the 500 that you set.');
    await visitor.see('canvas');
    expect(await shifted(visitor)).toBeLessThan(0.02);
    expect(await visitor.shown()).not.toContain('First steps');
    expect(await visitor.shown()).toContain('Given back');
    await visitor.click('7 days', 'radio');
    await visitor.seeText('Completed 4 Failed 1');
    await expectAccessible(visitor);
    await visitor.screenshot('overview-dark');

    await visitor.page.locator('::-p-text(in/somebody-1)').click();
    await visitor.seeText('The site shows no public profile at this address.');
    await visitor.seeText('1 credit was charged and has been given back.');
  });

  it('says what went wrong, and loads again when it is told to', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/keys');
    await visitor.page.setRequestInterception(true);
    const refuse = (request: HTTPRequest) =>
      /\/(balance|analytics)/.test(request.url()) ? request.abort() : request.continue();
    visitor.page.on('request', refuse);
    await visitor.goto('/app');
    await visitor.seeText('The server can’t be reached.');
    await expectAccessible(visitor);
    await visitor.screenshot('overview-unreachable');
    expect(await visitor.shown()).not.toContain('Loading');
    visitor.page.off('request', refuse);
    await visitor.page.setRequestInterception(false);
    await visitor.click('Try again');
    await visitor.heading('First steps');
    await visitor.click('Try again');
    await visitor.seeText('Credits by day');
    await visitor.complained(/ERR_FAILED/);
  });
});

/** How far the page moved under the eyes of the reader, as browsers measure it. */
function shifted({ page }: Visitor): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}
