import {
  type ClaimedPost,
  ClaimLost,
  type PublicationOutcome,
} from '../../src/modules/publishing/publication.js';
import { PublicationsRepository } from '../../src/modules/publishing/publications.repository.js';
import { PublicationsService } from '../../src/modules/publishing/publications.service.js';
import { newId } from '../../src/platform/ids.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('a worker whose post was taken over by another attempt', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
    account = await signUp(app);
  });
  afterAll(() => app.close());

  /** The first attempt was lost, somebody asked for another, and that is under way. */
  async function takenOver(): Promise<ClaimedPost> {
    const id = `post_${newId()}`;
    const [row] = await app.db.query<{ account_id: string }>(
      `insert into posts (id, account_id, mode, content, status, scheduled_at, attempt, publishing_since)
       select $1, id, 'live', 'Good morning', 'publishing', now(), 2, now() from accounts where email = $2
       returning account_id`,
      [id, account.email],
    );
    const account_id = row?.account_id ?? '';
    await app.db.query(
      `insert into publication_attempts (post_id, number, account_id, mode, publisher, text)
       select $1, number, $2, 'live', 'linkedin', 'Good morning' from generate_series(1, 2) as number`,
      [id, account_id],
    );
    return { id, account_id, mode: 'live', content: 'Good morning', attempt: 1, deferrals: 0 };
  }

  const rowsOf = ({ id }: ClaimedPost) =>
    app.db.query<{ post: object; attempts: object[] }>(
      `select to_jsonb(posts) as post, (
         select jsonb_agg(to_jsonb(publication_attempts) order by number)
         from publication_attempts where post_id = posts.id) as attempts
       from posts where id = $1`,
      [id],
    );

  it.each<PublicationOutcome>([
    { kind: 'published', remoteId: 'urn:li:share:1', httpStatus: 201 },
    { kind: 'failed', code: 'refused', message: 'No', httpStatus: 400 },
    { kind: 'unknown', code: 'answer_lost', message: 'Gone', httpStatus: null },
    { kind: 'put_off', code: 'rate_limited', message: 'Later', httpStatus: 429, afterSeconds: 1 },
  ])('changes nothing when it ends as $kind', async (outcome) => {
    const post = await takenOver();
    const before = await rowsOf(post);
    await expect(app.get(PublicationsService).settle(post, outcome)).rejects.toThrow(ClaimLost);
    expect(await rowsOf(post)).toEqual(before);
  });

  it('sends nothing', async () => {
    const post = await takenOver();
    const before = await rowsOf(post);
    await expect(app.get(PublicationsService).leave(post)).rejects.toThrow(ClaimLost);
    expect(await rowsOf(post)).toEqual(before);
  });

  it('is not in the way of the other', async () => {
    const second = { ...(await takenOver()), attempt: 2 };
    await app.get(PublicationsService).leave(second);
    await app
      .get(PublicationsService)
      .settle(second, { kind: 'published', remoteId: 'urn:li:share:1', httpStatus: 201 });
    const [row] = await rowsOf(second);
    expect(row?.post).toMatchObject({ status: 'published', attempt: 2, remote_id: 'urn:li:share:1' });
  });
});

describe('posts that are due', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('are left to the worker that takes them first, for whom nobody waits', async () => {
    const { email } = await signUp(app);
    await app.db.query(
      `insert into posts (account_id, mode, id, content, status, scheduled_at)
       select accounts.id, 'live', new.id, 'Good morning', 'scheduled', now()
       from accounts, unnest($1::text[]) as new (id) where email = $2`,
      [[`post_${newId()}`, `post_${newId()}`], email],
    );
    const posts = app.get(PublicationsRepository);
    const taken = Promise.withResolvers<void>();
    const elsewhere = taken.promise.then(() => posts.claimDue(2));

    const [here, there] = await app.db.transaction(async () => {
      const claimed = await posts.claimDue(1);
      taken.resolve();
      return [claimed, await elsewhere];
    });
    expect([here.length, there.length]).toEqual([1, 1]);
    expect(here[0]?.id).not.toBe(there[0]?.id);
  });
});
