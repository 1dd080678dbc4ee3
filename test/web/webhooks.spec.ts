import { callBack } from '../callbacks/callback-app.js';
import { Receiver, status } from '../callbacks/receiver.js';
import { forgetMails } from '../sessions/visitor.js';
import { signUp } from '../support/accounts.js';
import { confirmWithCode } from './support/confirm-with-code.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import type { Visitor } from './support/visitor.js';

const SCRIPT = '<script>alert(1)</script>';

/** Sends to this machine; a try that failed is followed by another in an hour. */
const SETTINGS = {
  ROLE: 'all',
  CALLBACK_ALLOW: '127.0.0.1',
  CALLBACK_TIMEOUT_SECONDS: '1',
  CALLBACK_RETRY_SECONDS: '3600',
};

describe('the page of the webhooks', () => {
  const dashboard = openDashboard(SETTINGS);
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await Receiver.open();
  });
  afterEach(() => receiver.close());

  it('sends a test, tells what became of it, and shows what was sent', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/webhooks');
    await visitor.seeText('Nothing was delivered yet');
    await visitor.screenshot('webhooks-empty');
    await expectAccessible(visitor);

    await startTest(visitor);
    await visitor.fill('Receiver', `http://10.0.0.1/${SCRIPT}`);
    await visitor.click('Send the test');
    await visitor.seeText('url must lead to a public address');
    expect(await visitor.valueOf('Receiver')).toBe(`http://10.0.0.1/${SCRIPT}`);
    await visitor.screenshot('webhooks-test-refused');
    await expectAccessible(visitor);

    await visitor.fill('Receiver', receiver.url);
    await visitor.page.keyboard.press('Enter');
    await visitor.seeText('HTTP 200');
    await visitor.screenshot('webhooks-test-delivered');
    await visitor.click('Look at the delivery', 'link');
    await visitor.heading('Delivery');
    await visitor.seeText('"This is a test. Real callbacks are signed in the same way."');
    await visitor.screenshot('webhooks-delivery');
    await expectAccessible(visitor);

    await visitor.click('All deliveries', 'link');
    await visitor.seeText('webhook.test');
    await visitor.screenshot('webhooks-list');
    await expectAccessible(visitor);
  });

  it('shows a failing receiver’s tries, and sends again on request', async () => {
    receiver.behave = status(503);
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/webhooks');
    await startTest(visitor);
    await visitor.fill('Receiver', receiver.url);
    await visitor.click('Send the test');
    await visitor.seeText('Try 1 failed');
    await visitor.seeText('HTTP 503');
    await visitor.screenshot('webhooks-test-failed');
    await visitor.click('Look at the delivery', 'link');

    receiver.behave = status(204);
    await visitor.click('Send now');
    await visitor.seeText('HTTP 204');
    await visitor.seeText('Delivered');
    await visitor.screenshot('webhooks-delivery-tries');
    await visitor.click('Redeliver');
    await receiver.received(3);
    expect(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await visitor.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3);

    await visitor.page.setViewport({ width: 320, height: 640 });
    const spills = (cells: Element[]) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length;
    expect(await visitor.page.$$eval('td', spills)).toBe(0);
  });

  it('marks the tab one is on, also where the reader’s own colours are forced on the page', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/webhooks');
    await visitor.find('tab', 'Signing');
    const session = await visitor.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const lines = await visitor.page.$$eval('[role=tab]', (tabs) =>
      tabs.map((tab) => getComputedStyle(tab).borderBottomColor),
    );
    expect(new Set(lines.slice(1)).size).toBe(1);
    expect(lines[0]).not.toBe(lines[1]);
  });

  it('asks for a fresh code before it fetches the secret, once the one of the sign-in is gone', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn('/app/webhooks');
    await visitor.page.reload();
    await forgetMails(dashboard.app, email);
    await visitor.click('Signing', 'tab');
    await visitor.heading('Is it you?');
    // It was mailed: what comes next is another one.
    await visitor.seeText('Mail another code in');
    await visitor.page.keyboard.press('Escape');
    await confirmWithCode(dashboard.app, visitor, email, 'Try again');
    await visitor.click('Show the secret');
    expect(await secretIn(visitor)).toMatch(/^whsec_/);
  });

  it('keeps the secret out of sight, and rotates it with an overlap', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/webhooks');
    await visitor.click('Signing', 'tab');
    await visitor.find('button', 'Show the secret');
    expect(await visitor.page.content()).not.toMatch(/whsec_[A-Za-z0-9+/]{40}/);
    await visitor.screenshot('webhooks-signing');
    await expectAccessible(visitor);
    await visitor.click('Show the secret');
    const before = await secretIn(visitor);

    await visitor.click('Rotate the secret');
    await visitor.click('In 1 hour', 'radio');
    await expectAccessible(visitor);
    await visitor.page.keyboard.press('Enter');
    await visitor.seeText('The secret before it signs as well');
    expect(await secretIn(visitor)).not.toBe(before);
    await visitor.screenshot('webhooks-signing-overlap');

    await startTest(visitor);
    await visitor.fill('Receiver', receiver.url);
    await visitor.click('Send the test');
    await receiver.received(1);
    expect(receiver.requests[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    await visitor.seeText('HTTP 200');
  });

  it('says where events are told, and stops it after asking', async () => {
    const visitor = await dashboard.visit({ phone: true });
    await visitor.signIn('/app/webhooks');
    await visitor.click('Event endpoint', 'tab');
    await visitor.fill('Address', 'ftp://example.org');
    await visitor.click('Set the endpoint');
    await visitor.seeText('url must be an absolute http or https URL');
    await visitor.fill('Address', receiver.url);
    for (const event of ['post.published', 'post.failed', 'post.unknown'])
      await visitor.page.locator(`input[value="${event}"]`).click();
    await visitor.click('Set the endpoint');
    await visitor.seeText('Tick one at least');
    await visitor.page.locator('input[value="post.failed"]').click();
    await visitor.screenshot('webhooks-endpoint-phone');
    await expectAccessible(visitor);
    await visitor.click('Set the endpoint');
    await visitor.find('button', 'Save the endpoint');
    const rows = () =>
      dashboard.app.db.query('select events from webhook_endpoints where url = $1', [receiver.url]);
    expect(await rows()).toEqual([{ events: ['post.failed'] }]);

    await visitor.click('Dismiss');
    await visitor.click('Remove');
    await visitor.screenshot('webhooks-endpoint-remove-phone');
    await expectAccessible(visitor);
    await visitor.click('Stop telling events');
    await visitor.find('button', 'Set the endpoint');
    expect(await rows()).toEqual([]);
  });

  it('bears whatever others write, on a phone and in the dark', async () => {
    const visitor = await dashboard.visit({ phone: true, dark: true });
    const subscriber = await withDeliveries(visitor, 60);
    const payload = { batch_id: SCRIPT, [SCRIPT]: 'x'.repeat(3_000), right: '\u202Eabc', party: '\u{1f389}' };
    const long = `${receiver.url}/${'y'.repeat(1_500)}?${encodeURIComponent(SCRIPT)}`;
    const id = await callBack(dashboard.app, subscriber, long, { payload });
    await receiver.received(1);
    await visitor.goto('/app/webhooks');
    await visitor.seeText('batch.completed');
    await visitor.screenshot('webhooks-list-phone-dark');
    await visitor.click('Show more');
    await visitor.page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 61);
    expect(await visitor.isTooWide()).toBe(false);

    await visitor.goto(`/app/webhooks/${id}`);
    await visitor.seeText(SCRIPT);
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.screenshot('webhooks-delivery-phone-dark');
    await expectAccessible(visitor);
    await dashboard.app.db.query('update webhook_deliveries set body = null where id = $1', [id]);
    await visitor.page.reload();
    await visitor.seeText('It is no longer kept');
    await visitor.click('Redeliver');
    await visitor.seeText('it can’t be sent again');

    await visitor.goto('/app/webhooks/msg_nowhere');
    await visitor.seeText('There is no such delivery in live mode');
  });

  it('keeps the deliveries of both modes apart', async () => {
    const visitor = await dashboard.visit();
    await withDeliveries(visitor, 1);
    await visitor.goto('/app/webhooks');
    await visitor.seeText('batch.completed');
    await visitor.click('Failed', 'radio');
    await visitor.seeText('No delivery is failed');
    await visitor.click('Test', 'radio');
    await visitor.seeText('Nothing was delivered yet');
    expect(await visitor.shown()).not.toContain('batch.completed');
    await visitor.screenshot('webhooks-test-mode');
  });

  /** Somebody whose receiver has heard of so many batches. */
  async function withDeliveries(visitor: Visitor, count: number) {
    const { email, key, testKey } = await signUp(dashboard.app);
    const { body } = await dashboard.app.http.get('/api/v1/whoami').set('X-API-Key', key).expect(200);
    await dashboard.app.db.query(
      `insert into webhook_deliveries (id, account_id, mode, event, subject_id, occurrence, url, host, body, state, attempt, finished_at)
       select 'msg_' || substr(md5(n || $1), 1, 24), $1, 'live', 'batch.completed', substr(md5($1 || n), 1, 24), 1,
         'https://example.org/hook', 'example.org', '{}', 'delivered', 1, now()
       from generate_series(1, $2) n`,
      [body.account_id, count],
    );
    await forgetMails(dashboard.app, email);
    await visitor.signIn('/app/webhooks', email);
    return { accountId: body.account_id as string, key, testKey };
  }
});

/** The page has a button of that name, and so may the place where nothing is yet. */
async function startTest(visitor: Visitor): Promise<void> {
  await visitor.click('Send a test');
  await visitor.heading('Send a test');
}

async function secretIn(visitor: Visitor): Promise<string> {
  await visitor.seeText('whsec_');
  const [secret] = /whsec_\S+/.exec(await visitor.shown()) ?? [];
  return secret ?? '';
}
