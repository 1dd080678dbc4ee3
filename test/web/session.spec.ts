import { forgetMails } from '../sessions/visitor.js';
import { confirmWithCode } from './support/confirm-with-code.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import { signInAgain } from './support/sign-in-again.js';
import type { Visitor } from './support/visitor.js';

/** The frame is all that loads something there. */
const QUIET_PAGE = '/app/nowhere';

describe('a session of the dashboard', () => {
  const dashboard = openDashboard();

  it('that ends while somebody works is begun again in one dialog, for all that waits for it', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn(QUIET_PAGE);
    await endSessions();
    // Its panels load at the same time.
    await visitor.click('Overview', 'link');
    await visitor.heading('Sign in again');
    await visitor.screenshot('sign-in-again');
    await expectAccessible(visitor);
    expect(await visitor.page.$$('dialog[open]')).toHaveLength(1);

    await signInAgain(dashboard.app, visitor, email);
    await visitor.seeText('No lookups yet');
    expect(await visitor.page.$('dialog')).toBeNull();
  });

  it('that ends in the middle of a form loses nothing: it is sent once its owner is back', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn('/app/keys');
    await visitor.click('Create a key');
    await visitor.fill('Name', '<script>alert(1)</script> at night');
    await endSessions();
    await visitor.click('Create the key');
    await visitor.heading('Sign in again');
    await signInAgain(dashboard.app, visitor, email);

    await visitor.seeText('sk_live_');
    await visitor.seeText('<script>alert(1)</script> at night');
  });

  it('that was left alone for a while asks for a fresh code before it makes a key', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn('/app/keys');
    await visitor.page.reload();
    await makeKey(visitor, 'Nightly');
    await visitor.heading('Is it you?');
    await visitor.seeText('A code was sent to this address just now');
    await visitor.screenshot('confirmation');
    await expectAccessible(visitor);
    await visitor.page.keyboard.press('Escape');
    await visitor.seeText('Nothing was done: this needs the code that is mailed to you.');
    expect(await visitor.valueOf('Name')).toBe('Nightly');

    await confirmWithCode(dashboard.app, visitor, email, 'Create the key');
    await visitor.seeText('sk_live_');
  });

  it('that was opened just now makes a key without another code', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/keys');
    await makeKey(visitor, 'At once');
    await visitor.seeText('sk_live_');
  });

  it('that a person does not want back is not asked for by what refreshes itself', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn(QUIET_PAGE);
    await endSessions();
    await visitor.click('Test', 'radio');
    await visitor.heading('Sign in again');
    await visitor.page.keyboard.press('Escape');
    await visitor.gone('heading', 'Sign in again');

    const refreshed = visitor.page.waitForResponse((response) => response.url().includes('/credits/balance'));
    await visitor.page.evaluate(() => dispatchEvent(new Event('online')));
    const answer = await refreshed;
    expect(answer.status()).toBe(401);
    await answer.buffer();
    // What the page makes of it, it makes before it is painted twice.
    await visitor.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await visitor.page.$('dialog')).toBeNull();
    await visitor.click('Live', 'radio');
    await visitor.heading('Sign in again');
  });

  it('ends in every tab when it is signed out in one', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    const other = await visitor.newTab();
    await other.goto('/app/credits');
    await other.see('nav');

    await visitor.click('Sign out');
    await visitor.seeText('You are signed out.');
    await other.heading('Sign in');
    await other.seeText('You signed out in another tab.');
  });

  it('leaves nothing unsaved behind when it is signed out', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/ideas');
    await visitor.click('New idea');
    await visitor.fill('Idea', 'For nobody’s eyes');
    await visitor.page.reload();
    expect(await visitor.valueOf('Idea')).toBe('For nobody’s eyes');

    await visitor.click('Sign out');
    await visitor.seeText('You are signed out.');
    expect(await visitor.page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('eyes');
    await visitor.focused('textbox', 'E-mail address');
  });

  it('ends everywhere, also in another browser', async () => {
    const visitor = await dashboard.visit();
    const email = await visitor.signIn();
    const tab = await visitor.newTab();
    await tab.goto('/app/credits');
    await tab.see('nav');
    await forgetMails(dashboard.app, email);
    const elsewhere = await dashboard.visit({ phone: true });
    await elsewhere.signIn('/app', email);

    await visitor.click('Sign out everywhere');
    await visitor.click('Sign out everywhere now');
    await visitor.seeText('You are signed out on every device.');
    await tab.heading('Sign in');
    await elsewhere.page.reload();
    await elsewhere.heading('Sign in');
  });

  it('shows in another tab who signed in last', async () => {
    const visitor = await dashboard.visit();
    const other = await visitor.newTab();
    await other.goto('/app/credits');
    await other.heading('Sign in');
    const email = await visitor.signIn();
    await other.seeText(email);
  });

  async function endSessions(): Promise<void> {
    await dashboard.app.db.query('delete from sessions');
  }

  async function makeKey(visitor: Visitor, name: string): Promise<void> {
    await visitor.click('Create a key');
    await visitor.fill('Name', name);
    await visitor.click('Create the key');
  }
});
