import { forgetMails } from '../sessions/visitor.js';
import { anyEmail } from '../support/accounts.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import type { Visitor } from './support/visitor.js';

describe('signing in to the dashboard', () => {
  const dashboard = openDashboard();

  it('takes an address and the code that was mailed to it, and leads to the page that was asked for', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn('/app/keys');
    await visitor.heading('API keys');
    expect(visitor.page.url()).toMatch(/\/app\/keys$/);
    await visitor.seeText(email);
    expect(await visitor.page.evaluate(() => document.cookie)).toBe('');
  });

  it('shows the two keys of a new account, once', async () => {
    const visitor = await dashboard.visit();
    await askForCode(visitor);
    await visitor.click('Sign in');
    await visitor.heading('Your account is open');
    expect(await visitor.shown()).toMatch(/li_live_\w{38}[\s\S]*sk_test_\w{38}/);
    await visitor.screenshot('first-keys');
    await expectAccessible(visitor);

    await visitor.click('I have kept them');
    await visitor.see('nav');
    await visitor.page.reload();
    await visitor.see('nav');
    expect(await visitor.page.content()).not.toMatch(/(li_live|sk_test)_\w{38}/);
  });

  it('shows them although the answer after that was lost', async () => {
    const visitor = await dashboard.visit();
    await askForCode(visitor);
    await answerForSession(visitor, 'abort');
    await visitor.click('Sign in');
    await visitor.heading('Not reachable');
    visitor.complained(/ERR_FAILED/);

    await answerForSession(visitor, 'continue');
    await visitor.click('Try again');
    await visitor.heading('Your account is open');
    expect(await visitor.shown()).toMatch(/li_live_\w{38}[\s\S]*sk_test_\w{38}/);
  });

  it('says so where the browser keeps no cookie, each time', async () => {
    const visitor = await dashboard.visit();
    const email = await askForCode(visitor);
    await answerForSession(visitor, 'respond');
    for (const _ of ['first', 'second']) {
      await visitor.click('Sign in');
      await visitor.seeText('your browser did not keep the session');
      await visitor.heading('Sign in');
      await forgetMails(dashboard.app, email);
      await visitor.fill('E-mail address', email);
      await visitor.click('Mail me a code');
      await visitor.heading('Enter your code');
      await visitor.fill('Code', await dashboard.app.mailedCode(email));
    }
  });

  it('says after a wrong code how many tries are left, and after five when it goes on', async () => {
    const visitor = await dashboard.visit();
    const email = await askForCode(visitor);
    const wrong = (await dashboard.app.mailedCode(email)) === '111111' ? '222222' : '111111';
    for (const left of ['4 tries are left', '3 tries are left', '2 tries are left', 'One try is left']) {
      await visitor.fill('Code', wrong);
      await visitor.click('Sign in');
      await visitor.seeText(left);
    }
    await visitor.screenshot('wrong-code');
    await expectAccessible(visitor);
    await visitor.fill('Code', wrong);
    await visitor.click('Sign in');
    await visitor.seeText('no code works for ten minutes');
    await expectAccessible(visitor);
  });

  it('takes a code as it is pasted, with spaces, and keeps it where nobody could say that it is wrong', async () => {
    const visitor = await dashboard.visit();
    const email = await askForCode(visitor);
    const code = await dashboard.app.mailedCode(email);
    await visitor.page.setOfflineMode(true);
    await visitor.fill('Code', ` ${code.slice(0, 3)} ${code.slice(3)}\n`);
    expect(await visitor.valueOf('Code')).toBe(code);
    await visitor.page.keyboard.press('Enter');
    await visitor.seeText('The server can’t be reached.');
    visitor.complained(/ERR_INTERNET_DISCONNECTED/);
    expect(await visitor.valueOf('Code')).toBe(code);
  });

  it('offers another code when a minute has passed, and says so where one was mailed just now', async () => {
    const visitor = await dashboard.visit();
    const email = await askForCode(visitor);
    const again = await visitor.find('button', 'Mail another code');
    expect(await again.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true);

    const other = await dashboard.visit();
    await other.goto();
    await other.fill('E-mail address', email);
    await other.click('Mail me a code');
    await other.heading('Enter your code');
    await other.seeText('A code was sent to this address just now');
  });

  it.each(['', 'nobody', '"><script>document.title = "owned"</script>@example.com'])(
    'says what is wrong with the address %j, and runs nothing of it',
    async (address) => {
      const visitor = await dashboard.visit();
      await visitor.goto();
      await visitor.fill('E-mail address', address);
      await visitor.click('Mail me a code');
      await visitor.see('input[aria-invalid="true"]');
      expect(await visitor.page.title()).toContain('Sign in');
    },
  );

  it('can be done with the keyboard alone', async () => {
    const visitor = await dashboard.visit();
    const { keyboard } = visitor.page;
    const email = anyEmail();
    await visitor.goto();
    await visitor.heading('Sign in');
    await keyboard.type(`${email}\n`);
    await visitor.find('textbox', 'Code');
    await keyboard.type(`${await dashboard.app.mailedCode(email)}\n`);
    await visitor.heading('Your account is open');
  });

  it.each([{ phone: true }, { dark: true }, { phone: true, dark: true }])(
    'looks right and is accessible with %j',
    async (looks) => {
      const visitor = await dashboard.visit(looks);
      const name = Object.keys(looks).join('-');
      await visitor.goto();
      await visitor.heading('Sign in');
      await visitor.screenshot(`sign-in-${name}`);
      await expectAccessible(visitor);
      await visitor.signIn();
      await visitor.screenshot(`signed-in-${name}`);
      await expectAccessible(visitor);
    },
  );

  it('is of no use to a script that was slipped into the page', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    await visitor.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "owned"';
      document.body.append(script);
    });
    expect(await visitor.page.title()).not.toBe('owned');
    visitor.complained(/script-src/);
  });

  /** What becomes of the question who is signed in; `respond` says that nobody is. */
  async function answerForSession({ page }: Visitor, how: 'abort' | 'continue' | 'respond'): Promise<void> {
    const nobody = { status: 401, body: '{"error":{"code":"missing_key","message":"Nobody"}}' };
    await page.setRequestInterception(true);
    page.removeAllListeners('request');
    page.on('request', (request) => {
      const isIt = request.method() === 'GET' && request.url().endsWith('/auth/session');
      if (!isIt || how === 'continue') void request.continue();
      else if (how === 'abort') void request.abort();
      else void request.respond({ ...nobody, contentType: 'application/json' });
    });
  }

  /** Answers the address; its code stands in the field. */
  async function askForCode(visitor: Visitor): Promise<string> {
    const email = anyEmail();
    await visitor.goto();
    await visitor.fill('E-mail address', email);
    await visitor.click('Mail me a code');
    await visitor.heading('Enter your code');
    await visitor.fill('Code', await dashboard.app.mailedCode(email));
    return email;
  }
});
