import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import { holdingFirstPost } from './support/held-request.js';
import type { Visitor } from './support/visitor.js';

const HOSTILE = '<script>document.title = "taken over"</script><img src=x onerror=alert(1)>';
const ENDLESS = 'b'.repeat(3_000);

describe('the page of ideas', () => {
  const dashboard = openDashboard();

  it('keeps ideas, finds them, changes them in place, and makes a draft of one', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/ideas');
    await visitor.seeText('No ideas yet');
    await visitor.screenshot('ideas-empty');
    await visitor.click('Write the first down');
    await visitor.click('Keep the idea');
    await visitor.seeText('This can’t stay empty.');
    await visitor.fill('Idea', 'Nobody reads the manual');
    await visitor.fill('Tags', 'Customers, Design');
    await visitor.page.reload();
    expect(await visitor.valueOf('Idea')).toBe('Nobody reads the manual');
    await visitor.click('Keep the idea');
    await visitor.seeText('The idea is kept.');

    await write(visitor, { content: `${HOSTILE}${ENDLESS}`, title: HOSTILE, tags: HOSTILE.slice(0, 50) });
    await visitor.seeText('onerror');
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.screenshot('ideas');
    await expectAccessible(visitor);

    await find(visitor, 'manual');
    await visitor.gone('heading', HOSTILE);
    expect(visitor.page.url()).toContain('search=manual');
    await visitor.click('Ideas tagged Design');
    await visitor.find('button', 'Tagged Design');
    await find(visitor, 'nothing like it');
    await visitor.seeText('Nothing found');
    await visitor.click('Show all ideas');
    await visitor.find('heading', HOSTILE);
    await find(visitor, 'manual');
    await visitor.gone('heading', HOSTILE);

    await visitor.click('Edit');
    await visitor.fill('Idea', 'Somebody reads the manual');
    await visitor.click('Save');
    await visitor.seeText('Somebody reads the manual');
    await visitor.click('Turn into a draft');
    await visitor.heading('Draft');
    expect(await visitor.valueOf('What do you want to say?')).toBe('Somebody reads the manual');
    await visitor.page.goBack();
    await visitor.find('link', 'Open the post');
    expect(await visitor.page.title()).not.toBe('taken over');
  });

  it('shows both texts to the second of two tabs, and deletes only after asking', async () => {
    const visitor = await dashboard.visit({ phone: true, dark: true });
    await visitor.signIn('/app/ideas');
    await write(visitor, { content: 'As it was', title: '', tags: '' });
    await visitor.seeText('As it was');
    const other = await visitor.newTab();
    await other.goto('/app/ideas');
    await visitor.page.bringToFront();
    await visitor.click('Edit');
    await visitor.fill('Idea', 'As I have it');

    await other.page.bringToFront();
    await other.click('Edit');
    await other.fill('Idea', 'As somebody else has it');
    await other.click('Save');
    await other.seeText('The idea is changed.');

    await visitor.page.bringToFront();
    await visitor.click('Save');
    await visitor.seeText('This idea was changed elsewhere while you were writing');
    await visitor.seeText('As somebody else has it');
    await visitor.screenshot('ideas-conflict-phone-dark');
    await expectAccessible(visitor);
    expect(await visitor.isTooWide()).toBe(false);
    await visitor.click('Go on with mine');
    await visitor.click('Save');
    await visitor.seeText('The idea is changed.');
    await visitor.seeText('As I have it');

    await visitor.click('Delete');
    await visitor.seeText('This can’t be undone.');
    await visitor.click('Delete the idea');
    await visitor.seeText('No ideas yet');
  });

  it('keeps one idea, and the focus in its place, when somebody types on while it is being saved', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/ideas');
    const creation = await holdingFirstPost(visitor);
    await visitor.click('New idea');
    await visitor.fill('Idea', 'A thought');
    await visitor.click('Keep the idea');
    const held = await creation.held;
    await visitor.fill('Idea', 'A thought, and another');
    await held.continue();

    await visitor.click('Save');
    await visitor.seeText('The idea is changed.');
    await visitor.seeText('A thought, and another');
    expect(await visitor.page.$$('::-p-aria([name="Edit"][role="button"])')).toHaveLength(1);
    expect(await visitor.page.evaluate(() => document.activeElement?.tagName)).toBe('LI');
  });

  it('has other ideas in test mode, and says that a text is too long for a post', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/ideas');
    await write(visitor, { content: ENDLESS.repeat(2), title: 'Far too long', tags: '' });
    await visitor.heading('Far too long');
    await visitor.click('Turn into a draft');
    await visitor.seeText('may have at most 3000');
    await visitor.page.locator('input[value=test]').click();
    await visitor.seeText('No ideas yet');
    await visitor.screenshot('ideas-empty-test');
  });
});

/** Fields for searching have a role of their own. */
async function find(visitor: Visitor, words: string): Promise<void> {
  await visitor.page.locator('input[name=search]').fill(words);
}

async function write(
  visitor: Visitor,
  idea: { content: string; title: string; tags: string },
): Promise<void> {
  await visitor.click('New idea');
  await visitor.fill('Idea', idea.content);
  await visitor.fill('Title', idea.title);
  await visitor.fill('Tags', idea.tags);
  await visitor.click('Keep the idea');
  await visitor.seeText('The idea is kept.');
}
