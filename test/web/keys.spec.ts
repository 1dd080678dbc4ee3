import { mintKey, standingOf } from '../keys/key-ring.js';
import { forgetMails } from '../sessions/visitor.js';
import { signUp } from '../support/accounts.js';
import { clickInRow, fillNumber, newKey } from './keys/visitor-keys.js';
import { confirmWithCode } from './support/confirm-with-code.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import type { Visitor } from './support/visitor.js';

const SCRIPT = '<script>alert(1)</script>';
const KEY_TEXT = /(li|sk)_(live|test)_\w{38}/;

describe('the page of the keys', () => {
  const dashboard = openDashboard();

  it('makes a key, shows it this once, and keeps it nowhere', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/keys');
    await visitor.seeText('Account key');
    await visitor.click('Create a key');
    await visitor.click('Create the key');
    await visitor.seeText('This can’t stay empty.');
    await visitor.fill('Name', SCRIPT);
    await visitor.click('Lookups only', 'radio');
    await visitor.page.locator('input[value="credits:read"]').click();
    await fillNumber(visitor, 'Credit cap', '25');
    await visitor.page.select('select[name="expiry"]', '90');
    await visitor.screenshot('keys-create');
    await expectAccessible(visitor);
    await visitor.page.keyboard.press('Enter');

    const key = await newKey(visitor);
    await visitor.screenshot('keys-new-key');
    await expectAccessible(visitor);
    expect(await whoami(key)).toMatchObject({
      name: SCRIPT,
      mode: 'live',
      scopes: ['scrape:read', 'scrape:write'],
    });
    await visitor.page.keyboard.press('Escape');
    await visitor.seeText('Have you saved it?');
    await visitor.click('I have saved it');

    await visitor.seeText(`${key.slice(0, 12)}…`);
    await visitor.seeText('0 of 25');
    expect(visitor.page.url()).toMatch(/\/app\/keys$/);
    expect(await everythingKept(visitor)).not.toMatch(KEY_TEXT);
    await visitor.screenshot('keys-list');
    await expectAccessible(visitor);
  });

  it('says at the field what the API refuses, and keeps what was typed', async () => {
    const visitor = await dashboard.visit({ phone: true, dark: true });
    await visitor.signIn('/app/keys');
    await visitor.click('Create a key');
    await visitor.fill('Name', 'turned \u202E around');
    await fillNumber(visitor, 'Credit cap', '7');
    await visitor.click('Create the key');
    await visitor.seeText('name must be 1 to 100 printable characters');
    await visitor.focused('textbox', 'Name');
    expect(await visitor.valueOf('Name')).toBe('turned \u202E around');
    await visitor.screenshot('keys-create-phone-dark');
    await expectAccessible(visitor);

    await visitor.fill('Name', 'x'.repeat(100));
    await visitor.click('Create the key');
    await newKey(visitor);
    await expectAccessible(visitor);
    await visitor.click('I have saved it');
    await visitor.seeText('0 of 7');
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.screenshot('keys-list-phone-dark');
    await expectAccessible(visitor);
  });

  it('rotates a key after a fresh code, and counts its grace down', async () => {
    const visitor = await dashboard.visit();
    const { email, text } = await withKey(visitor, 'CI');
    await clickInRow(visitor, 'CI', 'Rotate');
    await visitor.click('In 1 hour', 'radio');
    await visitor.screenshot('keys-rotate');
    await confirmWithCode(dashboard.app, visitor, email, 'Rotate the key');

    const key = await newKey(visitor);
    await visitor.seeText('works for another 59 min');
    await visitor.click('I have saved it');
    await visitor.seeText('stops in 59 min');
    expect(await whoami(key)).toMatchObject({ name: 'CI', status: 'active' });
    await visitor.screenshot('keys-in-grace');
    await clickInRow(visitor, 'CI');
    await visitor.seeText('this one');
    await visitor.screenshot('keys-details');
    await expectAccessible(visitor);
    expect(await standingOf(dashboard.app, text)).toBe(200);
  });

  it('tells a second tab calmly that a key is revoked already', async () => {
    const visitor = await dashboard.visit();
    const { text } = await withKey(visitor, 'CI');
    const other = await visitor.newTab();
    await other.goto('/app/keys');
    await other.seeText('CI');

    await clickInRow(visitor, 'CI', 'Revoke');
    await visitor.heading('Revoke “CI”?');
    await visitor.screenshot('keys-revoke');
    await expectAccessible(visitor);
    await visitor.click('Revoke now');
    await visitor.seeText('“CI” is revoked. Calls with it are refused from now on.');
    expect(await standingOf(dashboard.app, text)).toBe('invalid_key');

    await clickInRow(other, 'CI', 'Revoke');
    await other.click('Revoke now');
    await other.seeText('“CI” had stopped working already');
    await other.click('Ended', 'radio');
    await other.seeText('Revoked');
  });

  it('changes name and cap, and says what another tab made impossible', async () => {
    const visitor = await dashboard.visit();
    const { id, email } = await withKey(visitor, 'CI');
    await clickInRow(visitor, 'CI');
    await visitor.click('Change');
    await visitor.fill('Name', 'Deploys');
    await fillNumber(visitor, 'Credit cap', '40');
    await confirmWithCode(dashboard.app, visitor, email, 'Save the changes');
    await visitor.seeText('0 of 40');

    await clickInRow(visitor, 'Deploys', 'Rotate');
    await dashboard.app.db.query('update api_keys set revoked_at = now(), stops_at = now() where id = $1', [
      id,
    ]);
    await visitor.click('Rotate the key');
    await visitor.seeText('only an active key can be changed or rotated');
  });

  it('lists test keys alone in test mode, and says what to do where nothing is', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/keys');
    await visitor.seeText('Account key');
    await visitor.click('Ended', 'radio');
    await visitor.seeText('No key was revoked yet');
    await visitor.click('Test', 'radio');
    await visitor.seeText('sk_test_');
    expect(await visitor.shown()).not.toContain('Account key');
    await visitor.screenshot('keys-test');
    await clickInRow(visitor, 'sk_test_', 'Revoke');
    await visitor.click('Revoke now');
    await visitor.seeText('No key works any more');
    await visitor.screenshot('keys-empty-test');
    await expectAccessible(visitor);
  });

  it('says when it could not be loaded, and loads when the network is back', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/keys');
    await visitor.seeText('Account key');
    await visitor.page.setOfflineMode(true);
    await visitor.click('Test', 'radio');
    await visitor.seeText('The server can’t be reached');
    await visitor.screenshot('keys-unreachable');
    await visitor.find('button', 'Try again');
    await expectAccessible(visitor);
    await visitor.page.setOfflineMode(false);
    await visitor.seeText('sk_test_');
    visitor.complained(/ERR_INTERNET_DISCONNECTED/);
  });

  /** Somebody with a key, in a page that no longer knows of the code that was entered. */
  async function withKey(visitor: Visitor, name: string) {
    const { email, key } = await signUp(dashboard.app);
    const made = await mintKey(dashboard.app, key, { name });
    await forgetMails(dashboard.app, email);
    await visitor.signIn('/app/keys', email);
    await visitor.page.reload();
    await visitor.seeText(name);
    return { email, ...made };
  }

  async function whoami(key: string) {
    const { body } = await dashboard.app.http.get('/api/v1/whoami').set('X-API-Key', key).expect(200);
    return body;
  }
});

/** Whatever of the page, its address and its storage could hold a secret. */
function everythingKept({ page }: Visitor): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      location.href,
      JSON.stringify([localStorage, sessionStorage, history.state]),
    ].join(),
  );
}
