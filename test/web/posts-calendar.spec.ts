import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import type { Visitor } from './support/visitor.js';

describe('the calendar and the list of posts', () => {
  const dashboard = openDashboard();

  it('shows a month to eyes and keys, and the list page by page', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn('/app/posts?view=calendar&month=2031-03');
    await seed(email);
    await visitor.page.reload();
    await visitor.heading('March 2031');
    await visitor.seeText('+3 more');
    await visitor.screenshot('posts-calendar');
    await expectAccessible(visitor);
    await visitor.page.focus('[data-day="2031-03-01"]');
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.keyboard.press('Enter');
    await visitor.seeText('No posts on this day.');
    await visitor.click('+3 more, Wednesday 12 March 2031');
    await visitor.seeText('Post number 4');
    await visitor.screenshot('posts-calendar-day');
    await visitor.page.focus('[data-day="2031-03-08"]');
    await visitor.page.keyboard.press('PageDown');
    await visitor.heading('April 2031');
    expect(visitor.page.url()).toContain('month=2031-04');
    expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('data-day'))).toBe(
      '2031-04-08',
    );

    await visitor.goto('/app/posts');
    await visitor.seeText('1–20 of 25');
    await visitor.click('Older');
    await visitor.seeText('21–25 of 25');
    expect(visitor.page.url()).toContain('page=2');
  });

  it('loads the weeks it shows, turn by turn, and says when even those hold too many', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn('/app/posts?view=calendar&month=2031-03');
    await seed(email);
    await crowd(email);
    await visitor.page.reload();
    await visitor.seeText('+3 more');
    expect(await isCut(visitor)).toBe(false);

    await visitor.page.focus('[data-day="2031-03-12"]');
    for (let turns = 0; turns < 5; turns += 1) await visitor.page.keyboard.press('PageDown');
    await visitor.heading('August 2031');
    await visitor.seeText('Of these weeks, the calendar shows');
    await visitor.screenshot('posts-calendar-cut');
    const begins = (await rangesAsked(visitor)).map(({ from }) => from?.slice(0, 7));
    const ends = (await rangesAsked(visitor)).map(({ to }) => to?.slice(0, 7));
    expect([begins.at(0), ends.at(0)]).toEqual(['2031-02', '2031-04']);
    expect([begins.at(-1), ends.at(-1)]).toEqual(['2031-07', '2031-09']);

    await visitor.click('July 2031');
    await visitor.seeText('No posts in July 2031');
  });

  it('is a list of days on a phone', async () => {
    const phone = await dashboard.visit({ phone: true, dark: true });
    await seed(await phone.signIn('/app/posts?view=calendar&month=2031-03'));
    await phone.page.reload();
    await phone.seeText('Wednesday 12 March 2031');
    await phone.screenshot('posts-agenda-phone-dark');
    await expectAccessible(phone);
    expect(await phone.isTooWide()).toBe(false);
    await phone.goto('/app/posts/new');
    await phone.fill('What do you want to say?', 'On the way');
    await phone.screenshot('posts-composer-phone-dark');
    await expectAccessible(phone);
    expect(await phone.isTooWide()).toBe(false);
  });

  it('keeps unsaved text for as long as the page lives where storage is turned off', async () => {
    const visitor = await dashboard.visit();
    await visitor.page.evaluateOnNewDocument(() => {
      const refuse = () => {
        throw new DOMException('Turned off', 'SecurityError');
      };
      Object.defineProperty(window, 'sessionStorage', { get: refuse });
    });
    await visitor.signIn('/app/posts/new');
    await visitor.fill('What do you want to say?', 'In private');
    await visitor.click('All posts', 'link');
    await visitor.click('New post', 'link');
    await visitor.seeText('Your unsaved text is back');
    expect(await visitor.valueOf('What do you want to say?')).toBe('In private');
  });

  it('explains what the free plan lacks, and says when nothing can be had', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn('/app/posts');
    await visitor.page.setOfflineMode(true);
    await visitor.click('Calendar', 'tab');
    await visitor.seeText('can’t be reached');
    await visitor.page.setOfflineMode(false);
    await visitor.seeText('Today');
    visitor.complained(/ERR_INTERNET_DISCONNECTED/);

    await visitor.page.locator('input[value=test]').click();
    await visitor.seeText('LinkedIn never hears of them');
    await visitor.seeText('Pick a day to write for it.');
    await visitor.screenshot('posts-calendar-test');
    await visitor.page.locator('input[value=live]').click();
    await visitor.seeText('Drafts, what is scheduled');

    await dashboard.app.db.query(`update accounts set plan = 'free' where email = $1`, [email]);
    await visitor.goto('/app/posts');
    await visitor.seeText('Posts and ideas are part of the business plan');
    await visitor.find('link', 'See plans in Settings');
    await visitor.screenshot('posts-free');
  });

  /** More posts of one day than the calendar loads, all written later than the others. */
  async function crowd(email: string): Promise<void> {
    await dashboard.app.db.query(
      `insert into posts (id, account_id, mode, content, status, scheduled_at, created_at)
       select 'post_' || substr(md5(id || 'crowd' || n), 1, 24), id, 'live', 'One of many', 'scheduled',
         timestamptz '2031-08-20 09:00Z', now() + n * interval '1 second'
       from accounts, generate_series(1, 1001) n where email = $1`,
      [email],
    );
  }

  /** Twenty-five scheduled posts of a month far away, five of them on one day. */
  async function seed(email: string): Promise<void> {
    await dashboard.app.db.query(
      `insert into posts (id, account_id, mode, content, status, scheduled_at)
       select 'post_' || substr(md5(id || n), 1, 24), id, 'live', 'Post number ' || n, 'scheduled',
         timestamptz '2031-03-12 09:00Z'
           + make_interval(hours => n % 5, days => case when n < 5 then 0 else n % 15 + 1 end)
       from accounts, generate_series(0, 24) n where email = $1`,
      [email],
    );
  }
});

function isCut({ page }: Visitor): Promise<boolean> {
  return page.evaluate(() => document.body.textContent.includes('posts that were written last'));
}

/** What the page has asked the list of posts for since it was loaded. */
async function rangesAsked({ page }: Visitor): Promise<{ from: string | null; to: string | null }[]> {
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const urls = asked.map((url) => new URL(url)).filter(({ pathname }) => pathname === '/api/v1/posts');
  return urls.map(({ searchParams }) => ({ from: searchParams.get('from'), to: searchParams.get('to') }));
}
