import { setTimeout as sleep } from 'node:timers/promises';
import { fullName, listJobs, personAt } from '../../src/local/profile-site/index.js';
import { plural } from '../../web/src/format/index.js';
import { splitRecords } from '../../web/src/pages/batches/reading/split-records.js';
import { anyEmail } from '../support/accounts.js';
import { clickInRow, fillNumber, newKey } from './keys/visitor-keys.js';
import { curl, pasted } from './support/curl.js';
import { chooseFile, fillTime } from './support/fields.js';
import { openLocalDashboard } from './support/local-dashboard.js';
import { savedBy } from './support/saved-file.js';
import type { Visitor } from './support/visitor.js';

const BATCH = 50;
const PACK = 1_000;
const BUY = `Buy ${plural(PACK, 'credit')} for $10.00`;
const POST = 'Written in the morning, read at noon. #journey';

/** Fifty visits, or a post that goes out at the next full minute, on a machine that is busy with something else. */
const LONG_MS = 200_000;

/** Takes the site a second, so that there is something to watch. */
const WATCHED = 'slow-1-journey';

/** Some take the site seconds: there is time to cut the network. */
const SLUGS = Array.from({ length: BATCH }, (_, place) =>
  place === 2 ? 'not-found-journey' : `${place < BATCH - 12 ? '' : 'slow-3-'}walker-${place}`,
);

const ROWS = ['Name,LinkedIn', ...SLUGS.map((slug) => `"Known as ${slug}, once",linkedin.com/in/${slug}`)];

// One person from the first code to the last cookie, in this order, against all that `npm run local` starts.
describe('a journey through the dashboard', () => {
  const email = anyEmail();
  const local = openLocalDashboard();
  let visitor: Visitor;
  let key: string;

  beforeAll(() => {
    visitor = local.visitor;
  });

  const api = (path: string) => `${local.stack.url}/api/v1${path}`;
  const asked = (path: string, as = key) => curl(api(path), '-H', `X-API-Key: ${as}`);
  const go = (page: string) => visitor.click(page, 'link');
  const standing = async (as = key): Promise<number> => (await asked('/whoami', as)).status;
  const balance = async (): Promise<number> => (await asked('/credits/balance')).body.workspace_balance;

  it('signs in with a code from the mail, and is shown the first keys', async () => {
    await visitor.goto();
    await visitor.fill('E-mail address', email);
    await visitor.click('Mail me a code');
    await visitor.heading('Enter your code');
    await visitor.fill('Code', await local.stack.mailedCode(email));
    await visitor.click('Sign in');
    await visitor.heading('Your account is open');
    const [live = ''] = /li_live_\w{38}/.exec(await visitor.shown()) ?? [];
    expect(await standing(live)).toBe(200);
    await visitor.screenshot('journey-01-keys');

    await visitor.click('I have kept them');
    await visitor.heading('First steps');
    expect(await visitor.page.content()).not.toContain(live);
  });

  it('schedules a post, which has to go out while all else goes on', async () => {
    await go('Posts');
    await go('Write the first');
    await visitor.fill('What do you want to say?', POST);
    await visitor.page.locator('input[value=schedule]').click();
    await fillTime(visitor, 'scheduledAt', nextMinute());
    await visitor.click('Schedule');
    await visitor.seeText('Scheduled for');
    await visitor.screenshot('journey-02-scheduled');
  });

  it('makes a key with a cap, and calls with it', async () => {
    await go('API keys');
    await visitor.click('Create a key');
    await visitor.fill('Name', 'Nightly import');
    await visitor.click('Lookups only', 'radio');
    await fillNumber(visitor, 'Credit cap', '25');
    await visitor.click('Create the key');
    key = await newKey(visitor);
    await visitor.screenshot('journey-03-new-key');
    await visitor.click('I have saved it');

    expect(await asked('/whoami')).toMatchObject({
      status: 200,
      body: { name: 'Nightly import', mode: 'live', scopes: ['scrape:read', 'scrape:write', 'credits:read'] },
    });
    const taken = await curl(
      api('/scrape'),
      ...['-H', `X-API-Key: ${key}`, '-H', 'Content-Type: application/json', '-H', 'Prefer: wait=20'],
      ...['-d', '{"linkedin_url": "https://linkedin.com/in/ada-journey"}'],
    );
    expect(taken.body.data).toMatchObject({
      status: 'completed',
      profile_data: { full_name: fullName(personAt('ada-journey')) },
    });
  });

  it('watches a lookup until it is done, and runs the call that the page shows', async () => {
    const person = personAt(WATCHED);
    await go('Look up');
    await visitor.fill('LinkedIn URL', `uk.linkedin.com/in/${WATCHED}`);
    await visitor.page.keyboard.press('Enter');
    await visitor.seeText('Looking it up');
    await visitor.seeText('Profile found');
    await visitor.seeText(fullName(person));
    await visitor.seeText(listJobs(person)[0]?.title ?? 'a title');
    await visitor.seeText('1 credit was charged.');
    await visitor.screenshot('journey-04-profile');

    await visitor.click('JSON', 'tab');
    await visitor.seeText(`canonical_url: "https://www.linkedin.com/in/${WATCHED}"`);
    await visitor.click('curl', 'tab');
    const call = await visitor.page.$eval(
      'figure[aria-label^="Look it up again"] code',
      ({ textContent }) => textContent,
    );
    const { data } = await pasted(`${call}`.replace('sk_live_YOUR_KEY', key));
    expect(data).toMatchObject({ status: 'completed', profile_data: { full_name: fullName(person) } });
  });

  it('rotates the key, and revokes the old one at once', async () => {
    const old = key;
    await go('API keys');
    await visitor.seeText('1 of 25');
    await clickInRow(visitor, 'Nightly import', 'Rotate');
    await visitor.click('In 1 hour', 'radio');
    await visitor.click('Rotate the key');
    key = await newKey(visitor);
    await visitor.seeText('works for another 59 min');
    await visitor.click('I have saved it');
    await visitor.seeText('stops in 59 min');
    await visitor.screenshot('journey-05-in-grace');
    expect(await standing(old)).toBe(200);
    expect(await standing()).toBe(200);

    await clickInRow(visitor, old.slice(0, 12), 'Revoke');
    await visitor.click('Revoke now');
    await visitor.seeText('“Nightly import” is revoked.');
    expect(await standing(old)).toBe(401);
    expect(await standing()).toBe(200);
    await visitor.screenshot('journey-06-revoked');
  });

  it('buys a pack, and comes back to its credits', async () => {
    const before = await balance();
    await go('Credits');
    await visitor.click(BUY);
    await visitor.find('button', 'Pay');
    await visitor.screenshot('journey-07-pay-page');
    await visitor.click('Pay');
    await visitor.seeText(`${plural(PACK, 'credit')} were added`);
    await visitor.seeText(`Your balance is ${plural(before + PACK, 'credit')} now.`);
    await visitor.find('link', 'Credits bought');
    await visitor.screenshot('journey-08-bought');
    expect(await balance()).toBe(before + PACK);
  });

  it(
    'sends a batch of fifty, and follows it over a cut of the network',
    async () => {
      const before = await balance();
      visitor.page.setDefaultTimeout(LONG_MS / 2);
      await go('Batches');
      await visitor.click('New batch');
      await chooseFile(visitor, 'people.csv', ROWS.join('\r\n'));
      await visitor.seeText(`covers it; ${before - BATCH} or more will be left.`);
      await visitor.screenshot('journey-09-quote');
      await visitor.click('Send batch');
      await visitor.heading('Batch');
      await visitor.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
      await visitor.seeText('Profile not found');
      await visitor.screenshot('journey-10-live');
      await cutTheNetwork();

      await visitor.seeText(`${BATCH} of ${BATCH} Completed ${BATCH - 1} Failed 1`);
      await visitor.seeText(`Paid in the end ${BATCH - 1} credits`);
      await visitor.find('link', plural(before - BATCH + 1, 'credit'));
      await visitor.click('Failed 1', 'tab');
      await visitor.seeText('linkedin.com/in/not-found-journey');
      await visitor.screenshot('journey-12-ended');
      expect(await visitor.page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
      expect(await balance()).toBe(before - BATCH + 1);
      visitor.complained(/ERR_INTERNET_DISCONNECTED/);
    },
    LONG_MS,
  );

  it('saves what came of the batch', async () => {
    const [, ...rows] = splitRecords((await savedBy(visitor, 'Download CSV')).text, ',');
    expect(rows).toHaveLength(BATCH);
    const items = (await savedBy(visitor, 'Download NDJSON')).text.trim().split('\n');
    const statuses = items.map((item) => JSON.parse(item).status);
    expect(statuses.sort()).toEqual([...Array(BATCH - 1).fill('completed'), 'failed']);
  });

  it(
    'finds the post published',
    async () => {
      await go('Posts');
      await go(POST);
      await visitor.seeText('Published');
      await visitor.seeText('{hashtag|\\#|journey}');
      await visitor.screenshot('journey-13-published');
    },
    LONG_MS,
  );

  it('signs out, and leaves nothing to find', async () => {
    const cookies = await visitor.page.browserContext().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const withCookie = () =>
      curl(api('/auth/session'), '-H', `Cookie: ${cookie}`, '-H', 'X-Workspace-Mode: live');
    expect(await withCookie()).toMatchObject({ status: 200, body: { email } });

    await visitor.click('Sign out');
    await visitor.seeText('You are signed out.');
    await visitor.page.goBack();
    await visitor.heading('Sign in');
    expect(await visitor.page.content()).not.toContain(email);
    await visitor.screenshot('journey-14-signed-out');
    expect(await withCookie()).toMatchObject({ status: 401, body: { error: { code: 'session_expired' } } });
  });

  async function cutTheNetwork(): Promise<void> {
    await visitor.page.setOfflineMode(true);
    await visitor.seeText('Not live: the connection is cut');
    // Longer than until a page reads again by itself.
    await sleep(2_500);
    expect(await visitor.shown()).not.toContain('can’t be reached');
    await visitor.screenshot('journey-11-cut');
    await visitor.page.setOfflineMode(false);
  }
});

/** That is not just about to begin. */
function nextMinute(): Date {
  const minute = new Date(Date.now() + 65_000);
  minute.setSeconds(0, 0);
  return minute;
}
