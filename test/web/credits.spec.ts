import { setTimeout as sleep } from 'node:timers/promises';
import { CreditsService } from '../../src/modules/credits/index.js';
import { plural } from '../../web/src/format/index.js';
import { expectAccessible } from './support/expect-accessible.js';
import { forgingAnswers } from './support/forged-answers.js';
import { openPayingDashboard } from './support/paying-dashboard.js';

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
    await visitor.page.waitForFunction(() => scrollY === 0);
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

  it('tells of money that went back, and of what is owed for credits that were spent', async () => {
    const visitor = await shop.visit();
    const accountId = await shop.accountOf(await visitor.signIn('/app/credits'));
    await visitor.click(BUY);
    await visitor.find('button', 'Pay');
    const { origin } = new URL(visitor.page.url());
    await visitor.click('Pay');
    await visitor.seeText('Your balance is 1 005 credits now.');
    await spend(accountId, 405);

    const [, charge] = /\/charges\/(\w+)\/dispute/.exec(await (await fetch(origin)).text()) ?? [];
    await shop.press(`/charges/${charge}/dispute`);
    await owing(accountId, 400);
    await visitor.page.reload();
    await visitor.seeText('The payment is disputed at the bank: 1 000 credits had to go back.');
    await visitor.seeText('Taken back The payment was refunded or is disputed.');
    await visitor.seeText('Owed 400 credits');
    await expectAccessible(visitor);
    await visitor.screenshot('credits-owed');
    await visitor.click('Overview', 'link');
    await visitor.seeText('400 credits owed; what comes in pays them first.');

    await shop.press(`/charges/${charge}/win`);
    await owing(accountId, 0);
    await visitor.click('Credits', 'link');
    await visitor.seeText('Given back The dispute was settled in your favour');
    await visitor.seeText('Balance 600 credits');
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
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.screenshot('credits-phone-dark');
    await visitor.click('Change in the settings', 'link');
    await visitor.find('spinbutton', 'Mail me below');
    await visitor.page.waitForFunction(() => scrollY > 200);
  });

  it('says why nothing is sold, when to come back, and that a list could not be read', async () => {
    const visitor = await shop.visit();
    await visitor.signIn('/app');
    const answers = await forgingAnswers(visitor);
    answers.set('GET /credits/ledger', {
      status: 500,
      error: { code: 'internal_error', message: 'Something broke.' },
    });
    answers.set('GET /account/alerts', {
      status: 500,
      error: { code: 'internal_error', message: 'Nobody knows of mails.' },
    });
    await visitor.click('Credits', 'link');
    await visitor.seeText('Something broke.');
    await visitor.seeText('Nobody knows of mails.');
    await visitor.screenshot('credits-broken');
    answers.clear();
    await visitor.click('Try again');
    await visitor.seeText('No mail');
    await visitor.click('Try again');
    await visitor.seeText('Welcome credits');

    answers.set('POST /credits/purchase', {
      status: 429,
      error: { code: 'rate_limit', message: 'Too many.' },
      retryAfterSeconds: 3,
    });
    await visitor.click(BUY);
    await visitor.seeText('Too many.');
    await visitor.see(`button[aria-label="${BUY}"]:disabled`);
    await visitor.see(`button[aria-label="${BUY}"]:not(:disabled)`);

    answers.set('POST /credits/purchase', {
      status: 503,
      error: { code: 'billing_not_configured', message: 'Nothing is for sale.' },
    });
    await visitor.click(BUY);
    await visitor.seeText('Nothing is for sale here');
    await expectAccessible(visitor);
    await visitor.screenshot('credits-not-for-sale');
    visitor.complained(/status of 50[03]/);
  });

  it('never leaves for an address that is not safe, and shows no purchase of others', async () => {
    const visitor = await shop.visit();
    await visitor.signIn(`/app/credits?purchase=${'a'.repeat(24)}`);
    await visitor.seeText('There is no such purchase.');

    const answers = await forgingAnswers(visitor);
    const started = {
      checkout_url: 'javascript:alert(1)',
      purchase_id: 'a',
      pack: '1000',
      credits: 1,
      price_cents: 1,
    };
    answers.set('POST /credits/purchase', { status: 200, body: started });
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

  async function spend(accountId: string, amount: number): Promise<void> {
    const [key] = await dashboard.app.db.query<{ id: string }>(
      `select id from api_keys where account_id = $1 and mode = 'live' and is_account_key`,
      [accountId],
    );
    const charge = { accountId, keyId: key?.id ?? '', cause: `lookup:${accountId}`, amount };
    await dashboard.app.db.transaction(() => dashboard.app.get(CreditsService).charge(charge));
  }

  /** Once what was told at Stripe has arrived. */
  async function owing(accountId: string, credits: number): Promise<void> {
    const query = 'select 1 from wallets where account_id = $1 and owed = $2';
    while ((await dashboard.app.db.query(query, [accountId, credits])).length === 0) await sleep(50);
  }

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
