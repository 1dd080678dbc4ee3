import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, HTTPRequest } from 'puppeteer';
import { plural } from '../../web/src/format/index.js';
import { splitRecords } from '../../web/src/pages/batches/reading/split-records.js';
import { StandInWorker } from '../batches/stand-in-worker.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import { savedBy } from './support/saved-file.js';
import type { Looks, Visitor } from './support/visitor.js';

const SCRIPT = '<script>alert(1)</script>';
const LONG = 'x'.repeat(3_000);
const UTF8_MARK = [0xef, 0xbb, 0xbf];

const address = (slug: string) => `https://www.linkedin.com/in/${slug}`;
const addresses = (slug: string, length: number) =>
  Array.from({ length }, (_, index) => address(`${slug}-${index}`));

describe('the page of the batches', () => {
  const dashboard = openDashboard({ LIMIT_SCRAPE_POSTS_PER_MINUTE: '8' });
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'batches-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

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

  const isTooWide = ({ page }: Visitor) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  async function empty(visitor: Visitor, label: string): Promise<void> {
    const field = await visitor.find('textbox', label);
    await field.click({ count: 3 });
    await visitor.page.keyboard.press('Backspace');
  }

  async function choose(visitor: Visitor, name: string, content: string | Uint8Array): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, content);
    const field = (await visitor.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
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
    const bytes = Buffer.concat([Buffer.from(UTF8_MARK), Buffer.from(rows.join('\r\n'), 'latin1')]);
    await choose(visitor, 'people.csv', bytes);
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

  it('offers two thousand lines as two batches, and saves what came of one', async () => {
    const visitor = await visit('test');
    await open(visitor);
    const lines = addresses('many', 1_998);
    await choose(visitor, 'many.csv', ['LinkedIn', ...lines, ...lines.slice(0, 2)].join('\n'));
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
    expect(await isTooWide(visitor)).toBe(false);

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

    const answers = await answering(visitor);
    answers.set('POST', {
      status: 422,
      error: { code: 'invalid_linkedin_url', message: 'One is none.', field: 'linkedin_urls' },
      invalid: [{ index: 1, value: address('looked-fine') }],
    });
    await visitor.fill('Addresses', [address('ada'), address('looked-fine')].join('\n'));
    await visitor.click('Send batch');
    await visitor.seeText('1 line can’t be looked up');
    expect(await visitor.valueOf('Line 2')).toBe(address('looked-fine'));
    await expectAccessible(visitor);
    expect(await isTooWide(visitor)).toBe(false);
    await visitor.screenshot('batches-refused-phone');
    answers.clear();
    answers.set('GET', { status: 500, error: { code: 'internal_error', message: 'Something broke.' } });
    await visitor.page.reload();
    await visitor.seeText('Something broke.');
    await visitor.screenshot('batches-broken');
    answers.clear();
    await visitor.click('Try again');
    await visitor.seeText('No batches yet');
    await visitor.complained(/500/);
  });

  interface Refusal {
    status: number;
    error: { code: string; message: string; field?: string };
    invalid?: unknown;
  }

  /** What batches are answered with in place of what the API would, by method. */
  async function answering({ page }: Visitor): Promise<Map<string, Refusal>> {
    const answers = new Map<string, Refusal>();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const answer = request.url().includes('/scrape/batch') ? answers.get(request.method()) : undefined;
      if (!answer) return void request.continue();
      const { status, error, invalid } = answer;
      const body = JSON.stringify({ error: { ...error, invalid, request_id: 'r-1' } });
      return void request.respond({ status, contentType: 'application/json', body });
    });
    return answers;
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
