import { CreditsService } from '../../src/modules/credits/index.js';
import { plural } from '../../web/src/format/index.js';
import { expectAccessible } from './support/expect-accessible.js';
import { openPayingDashboard } from './support/paying-dashboard.js';
import type { Visitor } from './support/visitor.js';

const BUY = `Buy ${plural(1_000, 'credit')} for $10.00`;

describe('the page Credits', () => {
  const shop = openPayingDashboard();
  const { dashboard } = shop;

  it('sells a pack through the payment page, and shows what it brought', async () => {
    const visitor = await shop.visit();
    await visitor.signIn('/app/credits');
    await visitor.seeText('Nothing bought yet');
    await visitor.seeText('Welcome credits');
    await expectAccessible(visitor);
    await visitor.screenshot('credits-begin');

    await visitor.click(BUY);
    await visitor.click('Cancel');
    await visitor.seeText('Nothing was paid');
    expect(visitor.page.url()).toMatch(/\/app\/credits\?purchase=[0-9a-f]{24}&left=unpaid$/);
    await visitor.screenshot('credits-unpaid');

    await visitor.click('Continue to payment', 'link');
    await visitor.click('Pay');
    await visitor.seeText('1 000 credits were added');
    await visitor.seeText('Your balance is 1 005 credits now.');
    await visitor.find('link', 'Credits bought');
    await expectAccessible(visitor);
    await visitor.screenshot('credits-paid');

    await visitor.click('Close');
    await visitor.page.waitForFunction(() => location.search === '');
    await visitor.click('Credits bought', 'link');
    await visitor.heading('Your purchase');
    expect(await visitor.page.evaluate(() => scrollY)).toBe(0);
  });

  it('waits for a payment that comes later, and says so when it comes', async () => {
    const visitor = await shop.visit();
    await visitor.signIn('/app/credits');
    await visitor.click(BUY);
    await visitor.find('button', 'Pay later');
    const session = new URL(visitor.page.url()).pathname.split('/').at(-1);
    await visitor.click('Pay later');
    await visitor.seeText('Waiting for the payment to be confirmed');
    await visitor.screenshot('credits-waiting');

    await shop.press(`/sessions/${session}/arrive`);
    await visitor.seeText('Your balance is 1 005 credits now.');
    await visitor.find('link', 'Credits bought');
  });

  it('explains each change, page by page, in the dark and on a phone', async () => {
    const visitor = await shop.visit({ dark: true });
    await fillLedger(await visitor.signIn('/app/credits'));
    await visitor.page.reload();
    await visitor.seeText('No profile came of it');
    expect(await visitor.page.$$('a[href^="/app/look-up/lookup"]')).toHaveLength(30);
    await visitor.click('Show more');
    await visitor.seeText('Welcome credits');
    await visitor.seeText('<script>alert(1)');
    await expectAccessible(visitor);
    await visitor.screenshot('credits-dark');
    await visitor.page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
    await expectAccessible(visitor);
    expect(await isTooWide(visitor)).toBe(false);
    await visitor.screenshot('credits-phone-dark');
    await visitor.click('Change in the settings', 'link');
    await visitor.find('spinbutton', 'Mail me below');
    await visitor.page.waitForFunction(() => scrollY > 200);
  });

  it('says why nothing is sold, when to come back, and that a list could not be read', async () => {
    const visitor = await shop.visit();
    await visitor.signIn('/app');
    const answers = await answering(visitor);
    answers.set('/credits/ledger', { status: 500, code: 'internal_error', message: 'Something broke.' });
    await visitor.click('Credits', 'link');
    await visitor.seeText('Something broke.');
    await visitor.screenshot('credits-broken');
    answers.delete('/credits/ledger');
    await visitor.click('Try again');
    await visitor.seeText('Welcome credits');

    answers.set('/credits/purchase', {
      status: 429,
      code: 'rate_limit',
      message: 'Too many.',
      retry_after_seconds: 3,
    });
    await visitor.click(BUY);
    await visitor.seeText('Too many.');
    await visitor.see(`button[aria-label="${BUY}"]:disabled`);
    await visitor.see(`button[aria-label="${BUY}"]:not(:disabled)`);

    answers.set('/credits/purchase', {
      status: 503,
      code: 'billing_not_configured',
      message: 'Nothing is for sale.',
    });
    await visitor.click(BUY);
    await visitor.seeText('Nothing is for sale here');
    await expectAccessible(visitor);
    await visitor.screenshot('credits-not-for-sale');
    visitor.problems.splice(0);
  });

  it('never leaves for an address that is not safe, and shows no purchase of others', async () => {
    const visitor = await shop.visit();
    await visitor.signIn(`/app/credits?purchase=${'a'.repeat(24)}`);
    await visitor.seeText('There is no such purchase.');

    const answers = await answering(visitor);
    const started = {
      checkout_url: 'javascript:alert(1)',
      purchase_id: 'a',
      pack: '1000',
      credits: 1,
      price_cents: 1,
    };
    answers.set('/credits/purchase', { status: 200, body: started });
    await visitor.click(BUY);
    await visitor.seeText('none that is safe to open');
    expect(new URL(visitor.page.url()).pathname).toBe('/app/credits');
  });

  it('charges and sells nothing in test mode', async () => {
    const visitor = await shop.visit();
    await visitor.signIn('/app/credits');
    await visitor.seeText('Welcome credits');
    await visitor.click('Test', 'radio');
    await visitor.seeText('Nothing is sold or charged here');
    await visitor.seeText('1 000 000');
    expect(await visitor.shown()).not.toMatch(/Welcome credits|Buy for/);
    await expectAccessible(visitor);
    await visitor.screenshot('credits-test-mode');
    await visitor.click('Switch to live mode');
    await visitor.seeText('Welcome credits');
  });

  /** Lookups by a key with a hostile name, half of them refunded. */
  async function fillLedger(email: string): Promise<void> {
    const accountId = await shop.accountOf(email);
    const credits = dashboard.app.get(CreditsService);
    const [key] = await dashboard.app.db.query<{ id: string }>(
      `update api_keys set name = '<script>alert(1)</script> \u202e${'x'.repeat(70)}'
       where account_id = $1 and mode = 'live' and is_account_key returning id`,
      [accountId],
    );
    const charges = Array.from({ length: 20 }, (_, index) => ({
      accountId,
      keyId: key?.id ?? '',
      cause: `lookup:lookup${index}${accountId}`,
      amount: 1,
    }));
    await dashboard.app.db.transaction(async () => {
      await credits.grant(accountId, 1_000_000, `operator:${accountId}`);
      for (const charge of charges) await credits.charge(charge);
      await credits.refund(charges.filter((_, index) => index % 2 === 0));
    });
  }
});

interface Forged {
  status: number;
  body?: object;
  code?: string;
  message?: string;
  retry_after_seconds?: number;
}

/** Answers calls in place of the API, as long as there is an answer for them. */
async function answering({ page }: Visitor): Promise<Map<string, Forged>> {
  const answers = new Map<string, Forged>();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const forged = [...answers].find(([end]) => pathname.endsWith(end))?.[1];
    if (!forged) return void request.continue();
    const { status, body, ...error } = forged;
    const { retry_after_seconds: seconds } = error;
    void request.respond({
      status,
      contentType: 'application/json',
      headers: seconds ? { 'Retry-After': String(seconds) } : {},
      body: JSON.stringify(body ?? { success: false, error, retry_after_seconds: seconds }),
    });
  });
  return answers;
}

function isTooWide({ page }: Visitor): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
