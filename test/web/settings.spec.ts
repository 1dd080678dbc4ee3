import { type LinkedInApi, startLinkedInApi } from '../../src/local/linkedin-api/index.js';
import { linkedInSettings } from '../publishing/publishing-app.js';
import { confirmWithCode } from './support/confirm-with-code.js';
import { expectAccessible } from './support/expect-accessible.js';
import { openPayingDashboard } from './support/paying-dashboard.js';
import type { Visitor } from './support/visitor.js';

const HOSTILE = `<script>alert(1)</script> \u202e${'x'.repeat(60)}`;

describe('the page Settings', () => {
  const settings: Record<string, string> = { DEFAULT_PLAN: 'free' };
  let linkedIn: LinkedInApi;
  beforeAll(async () => {
    linkedIn = await startLinkedInApi();
    Object.assign(settings, linkedInSettings(linkedIn));
  });
  const shop = openPayingDashboard(settings);
  const { dashboard } = shop;
  afterAll(() => linkedIn?.close());

  it('subscribes to the plan, and connects and disconnects a member', async () => {
    const visitor = await shop.visit({}, linkedIn.url);
    const email = await visitor.signIn('/app/settings');
    await visitor.seeText(email);
    await visitor.seeText(await shop.accountOf(email));
    await visitor.seeText('Needs the plan Business');
    const connect = await visitor.find('button', 'Connect a LinkedIn member');
    expect(await connect.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await expectAccessible(visitor);
    await visitor.screenshot('settings-begin');

    await visitor.click('Subscribe to Business');
    await visitor.click('Pay');
    await visitor.click('Your dashboard', 'link');
    await visitor.find('button', 'Card, invoices, cancelling');
    await visitor.seeText('Changed the plan');
    await visitor.seeText('Plan: business');

    await confirmWithCode(dashboard.app, visitor, email, 'Connect a LinkedIn member');
    await visitor.fill('Your name', HOSTILE);
    await visitor.click('Connect');
    await visitor.seeText('Connect your LinkedIn account?');
    await visitor.click('Connect');
    await visitor.click('settings of the workspace', 'link');
    await visitor.find('button', 'Disconnect');
    await visitor.seeText('Connected a LinkedIn member');
    await expectAccessible(visitor);
    await visitor.screenshot('settings-connected');

    await visitor.click('Disconnect');
    await visitor.click('Disconnect now');
    await visitor.find('button', 'Connect a LinkedIn member');

    await visitor.click('Card, invoices, cancelling');
    await visitor.click('End it with this period');
    await visitor.find('button', 'Keep it after all');
    await visitor.click('Back to the shop', 'link');
    await visitor.seeText('Cancelled, and runs to its end');
  });

  it('says when a mail is to be sent, and what is wrong with a number', async () => {
    const visitor = await shop.visit({ dark: true });
    await visitor.signIn('/app/settings#alert');
    const field = await visitor.find('spinbutton', 'Mail me below');
    await visitor.click('Save the alert');
    await visitor.seeText('This can’t stay empty.');
    await field.type('1.5');
    await visitor.click('Save the alert');
    await visitor.seeText('Write a whole number.');
    await visitor.focused('spinbutton', 'Mail me below');
    await expectAccessible(visitor);
    await visitor.screenshot('settings-alert-dark');

    await write(visitor, field, '500');
    await visitor.page.keyboard.press('Enter');
    await visitor.seeText('You are mailed below 500 credits.');
    await visitor.click('Send no mail');
    await visitor.seeText('No mail is sent any more.');
    await visitor.page.waitForFunction((element) => (element as HTMLInputElement).value === '', {}, field);
  });

  it('shows on a phone what was done and by whom, page by page, and what failed', async () => {
    const visitor = await shop.visit({ phone: true });
    const email = await visitor.signIn('/app');
    await fillAudit(email);
    await visitor.goto('/app/settings#audit');
    await visitor.seeText('Key <b>li_live…');
    await visitor.page.waitForFunction(() => scrollY > 500);
    await visitor.seeText('moon phase: <script>');
    await visitor.click('Show more');
    await visitor.seeText('Opened the account');
    await expectAccessible(visitor);
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.screenshot('settings-phone');
  });

  it('leaves to live mode what test mode has not', async () => {
    const visitor = await shop.visit();
    await visitor.signIn('/app/settings');
    await visitor.seeText('Opened the account');
    await visitor.click('Test', 'radio');
    await visitor.seeText('An account is deleted as a whole');
    await visitor.seeText('Issued an API key');
    expect(await visitor.shown()).not.toMatch(/Opened the account|Subscribe to Business|Save the alert/);
    await expectAccessible(visitor);
    await visitor.screenshot('settings-test-mode');
  });

  it('signs out everywhere, once asked', async () => {
    const visitor = await shop.visit();
    const other = await visitor.newTab();
    await visitor.signIn('/app/settings');
    await other.goto('/app/settings');
    await other.heading('Settings');
    await visitor.seeText('Signed in since');
    await visitor.page.locator('main ::-p-aria([name="Sign out everywhere"][role="button"])').click();
    await visitor.seeText('API keys go on working');
    await visitor.screenshot('settings-sign-out');
    await visitor.page.locator('dialog ::-p-aria([name="Sign out everywhere"][role="button"])').click();
    await visitor.heading('Sign in');
    await other.heading('Sign in');
  });

  it('deletes the account after the address and a fresh code, and says goodbye', async () => {
    const visitor = await shop.visit();
    const email = await visitor.signIn('/app/settings');
    const other = await visitor.newTab();
    await other.goto('/app/keys');
    await other.see('nav');
    // As after a while: the code of the sign-in confirms nothing any more.
    await dashboard.app.db.query('update sessions set confirmed_until = now()');
    await visitor.click('Delete the account…');
    await visitor.seeText('5 credits on the balance are lost');
    await visitor.screenshot('settings-delete');
    await visitor.fill('Your e-mail address, to confirm', 'somebody@example.org');
    await visitor.click('Delete it for good');
    await visitor.seeText(`Write ${email} to go on.`);
    await expectAccessible(visitor);

    await visitor.fill('Your e-mail address, to confirm', ` ${email.toUpperCase()} `);
    await confirmWithCode(dashboard.app, visitor, email, 'Delete it for good');
    await visitor.heading('Sign in');
    await visitor.seeText('Your account is deleted');
    await visitor.screenshot('settings-farewell');
    await other.seeText('Your account is deleted');
    await expect(shop.accountOf(email)).rejects.toThrow('Nobody has');
  });

  /** More than a page, by a key whose prefix and deeds are made up to hurt. */
  async function fillAudit(email: string): Promise<void> {
    await dashboard.app.db.query(
      `insert into audit_events (account_id, mode, actor, actor_key_id, actor_key_prefix, action, details)
       select $1, 'live', 'key', 'x', '<b>li_live', 'key.updated', $2 from generate_series(1, 20)`,
      [await shop.accountOf(email), { moon_phase: '<script>alert(1)</script>', name: 'x'.repeat(3_000) }],
    );
  }
});

async function write(
  { page }: Visitor,
  field: Awaited<ReturnType<Visitor['find']>>,
  text: string,
): Promise<void> {
  await field.click({ count: 3 });
  await page.keyboard.type(text);
}
