import type { Post } from '../../src/modules/posts/index.js';
import { PostEditing } from '../../src/modules/posts/post-editing.js';
import type { PostsRepository } from '../../src/modules/posts/posts.repository.js';

const WORKSPACE = { accountId: 'account', mode: 'live' } as const;
const POST = { id: 'post', status: 'draft', version: 1, scheduled_at: null } as Post;

/** Posts of which each change finds that somebody was first, so many times, and nothing of it afterwards. */
function busyFor(times: number): { editing: PostEditing; tries: () => number } {
  let tries = 0;
  const change = async () => {
    tries += 1;
    return tries > times ? POST : null;
  };
  const posts = { update: change, delete: change, find: async () => ({ ...POST, now: new Date() }) };
  return { editing: new PostEditing(posts as unknown as PostsRepository), tries: () => tries };
}

describe('a change that came in between', () => {
  it('is no reason to refuse what is possible again', async () => {
    const { editing, tries } = busyFor(2);
    expect(await editing.update(WORKSPACE, 'post', { content: 'Other' }, null)).toBe(POST);
    expect(tries()).toBe(3);
    expect(await busyFor(1).editing.delete(WORKSPACE, 'post', null)).toBe(POST);
  });

  it('is not waited for without end', async () => {
    const { editing } = busyFor(Number.POSITIVE_INFINITY);
    await expect(editing.update(WORKSPACE, 'post', { content: 'Other' }, null)).rejects.toMatchObject({
      code: 'POST_PUBLISHING',
    });
  });
});
