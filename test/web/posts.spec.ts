import { createPost, idIn, inSeconds, until } from './posts/visitor-posts.js';
import { call } from './support/call.js';
import { openDashboard } from './support/dashboard.js';
import { expectAccessible } from './support/expect-accessible.js';
import { signInAgain } from './support/sign-in-again.js';

const HOSTILE = '<script>document.title = "taken over"</script> <img src=x onerror=alert(1)> \u202Eyes ';
const ENDLESS = 'a'.repeat(2_000);

describe('the page of posts', () => {
  const dashboard = openDashboard({ ROLE: 'all' });

  it('takes a post from its first word to its readers', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/posts');
    await visitor.seeText('No posts yet');
    await visitor.screenshot('posts-empty');
    await visitor.click('Write the first', 'link');

    await visitor.heading('New post');
    await visitor.fill('What do you want to say?', `We are out (at last) #launch ${'and so on '.repeat(40)}`);
    await visitor.seeText('Sent as links: #launch');
    await visitor.seeText('…see more');
    await expectAccessible(visitor);
    await visitor.click('Save draft');
    await visitor.seeText('Saved as a draft.');
    const id = idIn(visitor);

    await visitor.page.locator('input[value=schedule]').click();
    await visitor.click('In an hour');
    await visitor.click('Schedule');
    await visitor.seeText('Scheduled for');
    await visitor.seeText('Goes out');
    await visitor.screenshot('posts-scheduled');

    await call(visitor, 'PATCH', `/posts/${id}`, { scheduledAt: inSeconds(3) });
    // Else the page looks again in a minute.
    await visitor.page.evaluate(() => dispatchEvent(new Event('online')));
    await visitor.seeText('in the sandbox: nobody else can see it');
    await visitor.seeText('The post is published.');
    await visitor.seeText('We are out \\(at last\\) {hashtag|\\#|launch}');
    expect(await visitor.shown()).not.toContain('Save draft');
    await visitor.screenshot('posts-published');
    await expectAccessible(visitor);
  });

  it('keeps what was typed over a reload, an ended session and another tab, and runs none of it', async () => {
    const visitor = await dashboard.visit({ dark: true });
    const email = await visitor.signIn('/app/posts/new');
    const text = `${HOSTILE}${ENDLESS}`;
    await visitor.fill('What do you want to say?', text);
    await visitor.page.reload();
    await visitor.seeText('Your unsaved text is back');
    expect(await visitor.valueOf('What do you want to say?')).toBe(text);
    expect(await visitor.isTooWide()).toBe(false);

    await endSessions(email);
    await visitor.click('Save draft');
    await signInAgain(dashboard.app, visitor, email);
    await visitor.seeText('Saved as a draft.');
    await expectAccessible(visitor);

    const other = await visitor.newTab();
    await other.goto(`/app/posts/${idIn(visitor)}`);
    await other.fill('What do you want to say?', 'Saved in the other tab');
    await other.click('Save draft');
    await other.seeText('Saved as a draft.');

    await visitor.page.bringToFront();
    await visitor.fill('What do you want to say?', 'Written here');
    await visitor.click('Save draft');
    await visitor.seeText('This post was changed elsewhere while you were writing');
    await visitor.seeText('Saved in the other tab');
    await visitor.screenshot('posts-conflict-dark');
    await expectAccessible(visitor);
    await visitor.click('Go on with mine');
    await visitor.click('Save draft');
    await visitor.seeText('Saved as a draft.');
    const saved = await call(visitor, 'GET', `/posts/${idIn(visitor)}`);
    expect(saved.content).toBe('Written here');
    expect(await visitor.page.title()).not.toBe('taken over');
  });

  it('says what went wrong on the way, and what can be done', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/posts');
    const failing = await createPost(visitor, 'Nope #sandbox-failed', inSeconds(600));
    const lost = await createPost(visitor, 'Perhaps #sandbox-unknown', inSeconds(600));
    await makeDue(failing, lost);
    await visitor.page.reload();
    await visitor.seeText('The text holds #sandbox-failed');
    await visitor.seeText('Unknown');
    await visitor.screenshot('posts-list');
    await expectAccessible(visitor);

    await visitor.goto(`/app/posts/${failing}`);
    await visitor.seeText('This post was not published');
    await visitor.screenshot('posts-failed');
    await visitor.fill('What do you want to say?', 'Yes');
    await visitor.click('Save the text');
    await visitor.seeText('Saved.');
    await visitor.click('Publish it now');
    await visitor.click('Publish now');
    await visitor.seeText('The post is published.');

    await visitor.goto(`/app/posts/${lost}`);
    await visitor.seeText('Nobody knows whether this post is out');
    await visitor.screenshot('posts-unknown');
    await expectAccessible(visitor);
    await visitor.fill('Address of the post', 'no idea');
    await visitor.click('Mark as published');
    await visitor.seeText('remoteId must be an id');
    await visitor.fill('Address of the post', `urn:sandbox:share:${lost}`);
    await visitor.click('Mark as published');
    await visitor.seeText('Marked as published.');

    await visitor.click('Delete');
    await visitor.seeText('on LinkedIn it stays');
    await visitor.click('Delete the post');
    await visitor.seeText('The post is deleted.');
    await visitor.heading('Posts');
    await visitor.gone('link', 'Perhaps #sandbox-unknown');
  });

  it('tells a reader who was outrun that the post is out, and keeps the text', async () => {
    const visitor = await dashboard.visit();
    await visitor.signIn('/app/posts');
    const id = await createPost(visitor, 'Soon', inSeconds(600));
    await visitor.goto(`/app/posts/${id}`);
    await visitor.fill('What do you want to say?', 'Rather this');
    await makeDue(id);
    await until(visitor, id, 'published');
    await visitor.click('Save the changes');
    await visitor.seeText('Your changes could not be saved any more');
    await visitor.click('Make it a new post');
    await visitor.heading('New post');
    expect(await visitor.valueOf('What do you want to say?')).toBe('Rather this');

    await visitor.page.locator('input[value=schedule]').click();
    await visitor.page.$eval('input[type=datetime-local]', (field) => {
      (field as HTMLInputElement).value = '2020-01-01T09:00';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await visitor.seeText('scheduledAt must lie in the future');
    await visitor.click('Schedule');
    await visitor.page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'scheduledAt');
  });

  async function makeDue(...ids: string[]): Promise<void> {
    await dashboard.app.db.query('update posts set scheduled_at = now() where id = any($1)', [ids]);
  }

  async function endSessions(email: string): Promise<void> {
    await dashboard.app.db.query(
      'delete from sessions using accounts where accounts.id = account_id and email = $1',
      [email],
    );
  }
});
