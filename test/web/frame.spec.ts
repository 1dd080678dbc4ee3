import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import type { Visitor } from './support/visitor.js';

describe('the frame around the pages', () => {
  const dashboard = openDashboard();

  it('leads from page to page without loading anew, says where one is, and tells those who listen', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    await visitor.page.evaluate(() => document.body.setAttribute('data-still-here', ''));
    await visitor.click('API keys', 'link');
    await visitor.heading('API keys');

    await visitor.focused('heading', 'API keys');
    expect(await current(visitor)).toEqual(['API keys']);
    expect(await visitor.page.title()).toMatch(/^API keys/);
    expect(await visitor.page.$('[data-still-here]')).not.toBeNull();

    await visitor.page.goBack();
    await visitor.heading('Overview');
    expect(await current(visitor)).toEqual(['Overview']);
  });

  it('has every page in its menu, each with a heading of its own', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    const titles = await visitor.page.$$eval('nav a', (links) => links.map((link) => link.textContent ?? ''));
    expect(titles).toEqual([
      'Overview',
      'Look up',
      'Batches',
      'API keys',
      'Webhooks',
      'Posts',
      'Ideas',
      'Credits',
      'Settings',
    ]);
    for (const title of titles) {
      await visitor.click(title, 'link');
      await visitor.page.waitForFunction(
        (name) => document.querySelector('main h1')?.textContent === name,
        {},
        title,
      );
    }
  });

  it('lets the keyboard skip what is the same on every page', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    await visitor.page.reload();
    await visitor.see('nav');
    await visitor.page.keyboard.press('Tab');
    await visitor.focused('link', 'Skip to the content');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForFunction(() => document.activeElement?.id === 'content');
  });

  it('folds the menu away on a phone, and Escape closes it', async () => {
    const visitor = await dashboard.visit({ phone: true });
    await visitor.signIn();
    expect(await isMenuOpen(visitor)).toBe(false);
    await visitor.click('Menu');
    await visitor.page.waitForSelector('nav', { visible: true });
    await visitor.screenshot('menu-phone');
    await expectAccessible(visitor);

    await visitor.page.keyboard.press('Escape');
    await visitor.page.waitForSelector('nav', { hidden: true });
    await visitor.focused('button', 'Menu');

    await visitor.click('Menu');
    await visitor.click('Credits', 'link');
    await visitor.page.waitForSelector('nav', { hidden: true });
    expect(await visitor.isTooWide()).toBe(false);
  });

  it('shows in colour and words which mode it is, and remembers it', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    await visitor.seeText('5 credits');
    await visitor.click('Test', 'radio');
    await visitor.seeText('Test mode: invented profiles, nothing is charged');
    await visitor.seeText('1 000 000 credits');
    await visitor.screenshot('test-mode');
    await expectAccessible(visitor);

    await visitor.page.reload();
    await visitor.seeText('Test mode: invented profiles, nothing is charged');
    expect(await visitor.page.evaluate(() => document.documentElement.dataset.mode)).toBe('test');
  });

  it('goes on in the mode of each tab, whatever another is in', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    const other = await visitor.newTab();
    await other.goto();
    await other.click('Test', 'radio');
    await other.seeText('1 000 000 credits');
    await visitor.page.reload();
    await visitor.seeText('5 credits');
    expect(await visitor.page.evaluate(() => document.documentElement.dataset.mode)).toBe('live');
    await other.page.reload();
    await other.seeText('1 000 000 credits');
  });

  it.each(['/app/no/such/page', '/app/look-up/%zz'])('says that there is no such page: %s', async (path) => {
    const visitor = await dashboard.visit();
    await visitor.signIn(path);
    await visitor.heading('There is no such page');
    await expectAccessible(visitor);
    await visitor.click('To the overview', 'link');
    await visitor.heading('Overview');
  });

  it('says that the connection is gone, and goes on when it is back', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn();
    await visitor.page.setOfflineMode(true);
    await visitor.click('Test', 'radio');
    await visitor.seeText('You are offline.');
    await visitor.page.setOfflineMode(false);
    await visitor.seeText('1 000 000 credits');
    expect(await visitor.shown()).not.toContain('You are offline.');
    visitor.complained(/ERR_INTERNET_DISCONNECTED/);
  });

  it('says that a page did not load, and how to go on', async () => {
    const visitor = await dashboard.visit();
    // Before anything is idle enough to have loaded it.
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) =>
      /settings\.page/.test(request.url()) ? request.abort() : request.continue(),
    );
    await visitor.signIn('/app/settings');
    await visitor.heading('This page did not load');
    await visitor.find('button', 'Load again');
    visitor.complained(/Failed to load resource/);
  });
});

function current(visitor: Visitor): Promise<string[]> {
  return visitor.page.$$eval('[aria-current="page"]', (links) => links.map((link) => link.textContent ?? ''));
}

function isMenuOpen(visitor: Visitor): Promise<boolean> {
  return visitor.page.$eval('nav', (menu) => menu.checkVisibility());
}
