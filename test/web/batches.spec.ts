import type { HTTPRequest } from 'puppeteer';
import { plural } from '../../web/src/format/index.js';
import { splitRecords } from '../../web/src/pages/batches/reading/split-records.js';
import { StandInWorker } from '../batches/stand-in-worker.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import { chooseFile } from './support/fields.js';
import { forgingAnswers } from './support/forged-answers.js';
import { holdingFirstPost } from './support/held-request.js';
import { savedBy } from './support/saved-file.js';
import { signInAgain } from './support/sign-in-again.js';
import type { Looks, Visitor } from './support/visitor.js';

const SCRIPT = '<script>alert(1)</script>';
const LONG = 'x'.repeat(3_000);
const UTF8_MARK = [0xef, 0xbb, 0xbf];

const address = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const addresses = (slug: string, length: number) =>
  Array.from({ length }, (_, index) => address(`${slug}-${index}`));

describe('the page of the batches', () => {
  const dashboard = openDashboard({ LIMIT_SCRAPE_POSTS_PER_MINUTE: '8' });

  async function visit(mode: 'live' | 'test', looks: Looks = {}): Promise<Visitor> {
    const visitor = await dashboard.visit(looks);
    await visitor.signIn('/app/batches');
    if (mode === 'test') {
      await visitor.page.evaluate(() => sessionStorage.setItem('workspace-mode', 'test'));
      await visitor.page.reload();
    }
    await visitor.seeText('No batches yet');
    return visitor;
  }

  async function open(visitor: Visitor, lines?: readonly string[]): Promise<void> {
    await visitor.click('New batch');
    if (lines) await visitor.fill('Addresses', lines.join('\n'));
  }

  async function empty(visitor: Visitor, label: string): Promise<void> {
    const field = await visitor.find('textbox', label);
    await field.click({ count: 3 });
    await visitor.page.keyboard.press('Backspace');
  }

  /** Files that are dropped together. */
  async function drop({ page }: Visitor, ...names: string[]): Promise<void> {
    const zone = await page.waitForSelector('label:has(input[type=file])');
    await zone?.evaluate((element, files) => {
      const dataTransfer = new DataTransfer();
      for (const name of files) dataTransfer.items.add(new File(['x'], name));
      element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, names);
  }

  it('reads a spreadsheet in Windows-1252 with the mark of UTF-8, quotes it, and sends it', async () => {
    const visitor = await visit('test');
    await expectAccessible(visitor);
    await visitor.screenshot('batches-empty');
    await open(visitor);
    const rows = [
      'Name;Größe;LinkedIn',
      `Zoë;"1,5;\r\nzwei";${address('zoe')}`,
      '',
      `Ada;2;${address('ADA')}/`,
      `Again;3;linkedin.com/in/ada?trk=x`,
      `Gone;3;${address('eve-not-found')}`,
      `Late;4;${address('bob-timeout')}`,
      `Wrong;5;${SCRIPT}`,
      `Worse;6;${LONG}`,
    ];
    await drop(visitor, 'ours.csv', 'theirs.csv');
    await visitor.seeText('One file at a time, please: none of these was taken.');
    const bytes = Buffer.concat([Buffer.from(UTF8_MARK), Buffer.from(rows.join('\r\n'), 'latin1')]);
    await chooseFile(visitor, 'people.csv', bytes);
    await visitor.seeText('read as Windows-1252, cut at semicolons');
    await visitor.seeText('2 lines can’t be looked up');
    await visitor.seeText('Nothing is charged in test mode');
    await expectAccessible(visitor);
    await visitor.screenshot('batches-quote');

    await visitor.click('Send batch');
    await visitor.seeText('2 lines can’t be looked up: correct or skip them.');
    await visitor.fill('Line 9', address('cyd'));
    await visitor.seeText('1 line can’t be looked up');
    await empty(visitor, 'Line 10');
    await visitor.seeText('All are addresses now');
    await visitor.fill('Line 10', SCRIPT);
    await visitor.click('Skip them', 'radio');
    await visitor.click('Send batch');

    await visitor.heading('Batch');
    await visitor.seeText('7 of 7');
    await visitor.seeText('Profile not found');
    await visitor.seeText('The lookup took too long');
    await visitor.seeText('Not the address of a profile or company');
    await visitor.seeText(SCRIPT);
    await expectAccessible(visitor);
    await visitor.screenshot('batch-ended');
    await visitor.click('Timed out 1', 'tab');
    await visitor.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await visitor.seeText('bob-timeout');
    expect(await visitor.page.$$('a[href^="/app/look-up/"]')).toHaveLength(1);
  });

  it('follows a batch live, over a cut of the network, to its end', async () => {
    const worker = new StandInWorker(dashboard.app);
    const visitor = await visit('live', { phone: true, dark: true });
    await open(visitor, addresses('followed', 3));
    await visitor.click('Send batch');
    await visitor.seeText('0 of 3');
    await visitor.seeText('Live');
    const [first, ...others] = await worker.claimAll();
    if (first) await worker.settle(first, 'not_found');
    await visitor.seeText('1 of 3');
    await visitor.seeText('Profile not found');
    await visitor.screenshot('batch-live-phone-dark');
    await visitor.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));

    await visitor.page.setOfflineMode(true);
    await visitor.seeText('Not live: the connection is cut');
    await visitor.screenshot('batch-cut-phone-dark');
    await Promise.all(others.map((visit) => worker.settle(visit)));
    await visitor.page.setOfflineMode(false);
    await visitor.seeText('3 of 3');
    await visitor.seeText('Came back 1 credit');
    await visitor.seeText('Zoë Øvrebråten');
    expect(await visitor.page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
    expect(await visitor.shown()).not.toContain('Not live');
    await visitor.complained(/ERR_INTERNET_DISCONNECTED/);
    await expectAccessible(visitor);
  });

  it('says when a session that watches a batch has ended, and follows on after the sign-in', async () => {
    const worker = new StandInWorker(dashboard.app);
    const visitor = await dashboard.visit();
    const email = await visitor.signIn('/app/batches');
    await open(visitor, addresses('watched', 2));
    await visitor.click('Send batch');
    await visitor.seeText('Progress Live Pending 0 of 2');
    await dashboard.app.db.query('delete from sessions');
    // The stream begins anew, as it does when the server has noticed.
    await visitor.page.evaluate(() => dispatchEvent(new Event('online')));
    await visitor.heading('Sign in again');
    await visitor.page.keyboard.press('Escape');
    await visitor.seeText('Your session has ended');
    await visitor.seeText('Progress Pending 0 of 2');

    await visitor.click('Try again');
    await visitor.heading('Sign in again');
    await signInAgain(dashboard.app, visitor, email);
    await visitor.seeText('Progress Live Pending 0 of 2');
    expect(await visitor.shown()).not.toContain('Your session has ended');
    for (const visit of await worker.claimAll()) await worker.settle(visit);
    await visitor.seeText('2 of 2');
  });

  it('offers two thousand lines as two batches, and saves what came of one', async () => {
    const visitor = await visit('test');
    await open(visitor);
    const lines = addresses('many', 1_998);
    await chooseFile(visitor, 'many.csv', ['LinkedIn', ...lines, ...lines.slice(0, 2)].join('\n'));
    await visitor.seeText('These make 2 batches');
    await visitor.screenshot('batches-two-thousand');
    await visitor.click(`Send ${plural(2, 'batch')}`);
    await visitor.seeText('2 batches sent');
    await visitor.screenshot('batches-two-sent');
    await visitor.click('Close');
    await visitor.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
    await visitor.seeText('1 000 of 1 000');
    await expectAccessible(visitor);
    await visitor.screenshot('batches-list');
    expect(await visitor.isTooWide()).toBe(false);

    await (await visitor.page.waitForSelector('tbody tr button'))?.click();
    await visitor.heading('Batch');
    await visitor.click('Show more');
    await visitor.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 100);
    const saved = await savedBy(visitor, 'Download CSV');
    expect(saved.name).toMatch(/^batch-[0-9a-f]{24}\.csv$/);
    expect(splitRecords(saved.text, ',')).toHaveLength(1_001);
    expect((await savedBy(visitor, 'Download NDJSON')).text.trim().split('\n')).toHaveLength(1_000);
    expect(JSON.parse((await savedBy(visitor, 'Download JSON')).text)).toHaveLength(1_000);
  });

  it('says what a batch costs, refuses what can’t be paid, and gives back what is cancelled', async () => {
    const visitor = await visit('live');
    await open(visitor, addresses('dear', 7));
    await visitor.seeText('Your balance of 5 credits may not reach');
    await visitor.click('Send batch');
    await visitor.seeText('Nothing of it was charged.');
    await expectAccessible(visitor);
    await visitor.screenshot('batches-unpaid');

    await visitor.fill('Addresses', [...addresses('dear', 3), address('DEAR-0')].join('\n'));
    await visitor.seeText('Your balance of 5 credits covers it; 2 or more will be left.');
    await visitor.fill('Callback address (optional)', 'http://127.0.0.1/hook');
    await visitor.click('Send batch');
    await visitor.page.waitForSelector('input[name="callback_url"][aria-invalid="true"]');
    await visitor.screenshot('batches-wrong-callback');
    await empty(visitor, 'Callback address (optional)');
    const endLosses = await losingAnswers(visitor);
    await visitor.click('Send batch');
    await visitor.seeText('The server can’t be reached');
    endLosses();
    await visitor.click('Send batch');

    await visitor.heading('Batch');
    await visitor.seeText('0 of 4');
    await visitor.seeText('Charged 3 credits');
    await visitor.screenshot('batch-pending');
    await visitor.click('Cancel batch');
    await visitor.seeText('4 addresses still pending: their lookups end now, and their credits come back.');
    await expectAccessible(visitor);
    await visitor.screenshot('batch-cancelling');
    await visitor.click('Cancel what is pending');
    await visitor.seeText('Came back 3 credits');
    await visitor.click('All batches', 'link');
    await visitor.seeText('3 came back');
    expect(await visitor.page.$$('tbody tr')).toHaveLength(1);
    await visitor.complained(/ERR_FAILED|ERR_CONNECTION/);
  });

  /** What is sent arrives, and what is answered does not, until it is told otherwise. */
  async function losingAnswers({ page }: Visitor): Promise<() => void> {
    let isLosing = true;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (isLosing && request.method() === 'POST') void sendAlone(request);
      else void request.continue();
    });
    return () => {
      isLosing = false;
    };
  }

  async function sendAlone(request: HTTPRequest): Promise<void> {
    const cookies = (await request.frame()?.page().browserContext().cookies()) ?? [];
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const body = await request.fetchPostData();
    const taken = await fetch(request.url(), {
      method: 'POST',
      headers: { ...request.headers(), cookie },
      body,
    });
    expect(taken.status).toBe(201);
    await request.abort();
  }

  it('waits when it has to, shows what the API refused at its line, and that a list can’t be read', async () => {
    const visitor = await visit('test', { phone: true });
    await open(visitor, [address('ada-rate-limited')]);
    await visitor.click('Send batch');
    await visitor.page.waitForSelector('form button[type=submit]:disabled');
    await visitor.screenshot('batches-held');
    await visitor.page.waitForSelector('form button[type=submit]:not(:disabled)');

    const answers = await forgingAnswers(visitor);
    const invalid = [{ index: 1, value: address('looked-fine') }];
    answers.set('POST /scrape/batch', {
      status: 422,
      error: { code: 'invalid_linkedin_url', message: 'One is none.', field: 'linkedin_urls', invalid },
    });
    await visitor.fill('Addresses', [address('ada'), address('looked-fine')].join('\n'));
    await visitor.click('Send batch');
    await visitor.seeText('1 line can’t be looked up');
    expect(await visitor.valueOf('Line 2')).toBe(address('looked-fine'));
    await expectAccessible(visitor);
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.screenshot('batches-refused-phone');
    answers.clear();
    answers.set('GET /scrape/batch', {
      status: 500,
      error: { code: 'internal_error', message: 'Something broke.' },
    });
    await visitor.page.reload();
    await visitor.seeText('Something broke.');
    await visitor.screenshot('batches-broken');
    answers.clear();
    await visitor.click('Try again');
    await visitor.seeText('No batches yet');
    await visitor.complained(/500/);
  });

  it('keeps what was pasted or read while somebody looks elsewhere, for them, in this mode and this document', async () => {
    const visitor = await visit('test');
    await open(visitor, [address('ada'), 'nonsense']);
    await visitor.fill('Line 2', address('bob'));
    await lookElsewhere(visitor);
    expect(await visitor.valueOf('Addresses')).toBe(`${address('ada')}\nnonsense`);
    expect(await visitor.valueOf('Line 2')).toBe(address('bob'));
    await chooseFile(visitor, 'kept.csv', `LinkedIn\n${address('cyd')}`);
    await lookElsewhere(visitor);
    await visitor.seeText('kept.csv');
    expect(await visitor.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(
      /ada|cyd/,
    );

    await visitor.click('Live', 'radio');
    await seeNoDraft(visitor);
    await visitor.click('Test', 'radio');
    await visitor.seeText('kept.csv');
    await visitor.click('Discard');
    await lookElsewhere(visitor);
    await seeNoDraft(visitor);

    await open(visitor, [address('eve')]);
    await visitor.page.reload();
    await seeNoDraft(visitor);
    await open(visitor, [address('eve')]);
    await visitor.click('Sign out');
    await visitor.heading('Sign in');
    await visitor.signInHere();
    await seeNoDraft(visitor);
  });

  it('sends once what is still being sent when somebody comes back to it', async () => {
    const visitor = await visit('test');
    await open(visitor, [address('ada')]);
    const sending = await holdingFirstPost(visitor);
    await visitor.click('Send batch');
    const held = await sending.held;
    await lookElsewhere(visitor);
    await visitor.see('form button[type=submit][aria-busy]');
    expect(await visitor.valueOf('Addresses')).toBe(address('ada'));
    await held.continue();
    await visitor.find('link', plural(1, 'address'));
    await visitor.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await lookElsewhere(visitor);
    await seeNoDraft(visitor);
  });

  async function lookElsewhere(visitor: Visitor): Promise<void> {
    await visitor.click('Overview', 'link');
    await visitor.heading('Overview');
    await visitor.click('Batches', 'link');
    await visitor.heading('Batches');
  }

  /** The button is there in place of the form. */
  async function seeNoDraft(visitor: Visitor): Promise<void> {
    await visitor.find('button', 'New batch');
    expect(await visitor.page.$('textarea')).toBeNull();
  }

  it('tells of a batch that is not there, and leads back', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/batches/507f1f77bcf86cd799439022');
    await visitor.seeText('There is no such batch in live mode');
    await visitor.screenshot('batch-missing');
    await visitor.click('All batches', 'link');
    await visitor.seeText('No batches yet');
  });
});
