import { toLittleText } from '../../src/modules/posts/index.js';
import { PublicationsService } from '../../src/modules/publishing/publications.service.js';
import { type Author, PublishingApp } from './publishing-app.js';

describe('a due post', () => {
  let stage: PublishingApp;
  let author: Author;
  beforeAll(async () => {
    stage = await PublishingApp.start();
    author = await stage.newConnectedAuthor();
  });
  afterAll(() => stage.close());

  const publish = async (content: string) => stage.scheduleOne(author, content);
  const waitFor = (id: string, ...statuses: string[]) => stage.until(author.key, id, ...statuses);

  it('is published once, as its readers shall see it, and can be read back', async () => {
    const content = 'Out now (really): 100% *yours* #launch [v2]';
    const id = await publish(content);

    const publication = await waitFor(id, 'published');
    expect(publication).toMatchObject({
      postId: id,
      remoteId: expect.stringMatching(/^urn:li:share:\d+$/),
      publishedAt: expect.any(String),
      sandbox: null,
      attempts: [
        {
          number: 1,
          publisher: 'linkedin',
          text: toLittleText(content),
          outcome: 'published',
          httpStatus: 201,
          sentAt: expect.any(String),
        },
      ],
    });
    expect(stage.texts).toContain(content);
    expect(stage.requestsFor(toLittleText(content))).toBe(1);
  });

  it('waits for its time', async () => {
    const [id] = await stage.schedule(author, ['Not yet'], { inSeconds: 3 });
    await waitFor(await publish('Long since'), 'published');
    expect(await stage.publication(author.key, String(id))).toMatchObject({
      status: 'scheduled',
      attempts: [],
      nextTryAt: expect.any(String),
    });
    await waitFor(String(id), 'published');
  });

  it('that LinkedIn refuses has failed, with the reason, and can be tried again', async () => {
    const id = await publish('Nope #li-refused');
    const failed = await waitFor(id, 'failed');
    expect(failed.attempts).toMatchObject([{ outcome: 'failed', code: 'not_permitted', httpStatus: 403 }]);

    await stage.app.http.post(`/api/v1/posts/${id}/retry`).set('X-API-Key', author.key).send({}).expect(200);
    const again = await waitFor(id, 'failed');
    expect(again.attempts.length).toBeGreaterThan(1);
  });

  it('is put off while LinkedIn asks to wait, and then published', async () => {
    const id = await publish('Busy #li-busy');
    const waiting = await stage.until(author.key, id, 'scheduled', 'published');
    while ((await stage.publication(author.key, id)).attempts.length === 0);
    expect(waiting.postId).toBe(id);
    await stage.app.db.query(`update posts set try_after = now() where id = $1 and try_after is not null`, [
      id,
    ]);

    const published = await waitFor(id, 'published');
    expect(published.attempts).toMatchObject([
      { outcome: 'put_off', code: 'rate_limited', httpStatus: 429 },
      { outcome: 'published', httpStatus: 201 },
    ]);
  });

  it('is sent with a renewed token when the old one is refused, within the same try', async () => {
    const id = await publish('Old token #li-expired');
    const { attempts } = await waitFor(id, 'published');
    expect(attempts).toMatchObject([{ outcome: 'published' }]);
    expect(stage.linkedIn.consents.renewals).toBe(1);
  });

  it.each([
    ['the connection breaks', '#li-cut', 'answer_lost', null],
    ['no answer comes in time', '#li-silent', 'answer_lost', null],
    ['LinkedIn answers 500', '#li-error', 'answer_unclear', 500],
  ])('is unknown when %s, and never sent again by itself', async (_, word, code, httpStatus) => {
    const content = `Lost ${word}`;
    const id = await publish(content);
    const { attempts } = await waitFor(id, 'unknown');
    expect(attempts).toMatchObject([{ outcome: 'unknown', code, httpStatus }]);

    await stage.app.get(PublicationsService).sweep();
    await waitFor(await publish(`After the one with ${word.slice(1)}`), 'published');
    expect(stage.requestsFor(toLittleText(content))).toBe(1);
    expect((await stage.publication(author.key, id)).status).toBe('unknown');
  });

  it('of which nobody knows is only sent again by somebody who looked; if it was out after all, it counts', async () => {
    const id = await publish('Was it? #li-cut');
    await waitFor(id, 'unknown');
    const retry = (body: object) =>
      stage.app.http.post(`/api/v1/posts/${id}/retry`).set('X-API-Key', author.key).send(body);
    const refused = await retry({}).expect(409);
    expect(refused.body.error.code).toBe('CONFIRMATION_REQUIRED');

    const outdated = await retry({ confirm: 'not_published' }).set('If-Match', '"v1"').expect(412);
    expect(outdated.body.error.code).toBe('PRECONDITION_FAILED');
    await retry({ confirm: 'not_published' }).set('If-Match', outdated.body.error.etag).expect(200);
    const published = await waitFor(id, 'published');
    const [share] = stage.linkedIn.shares.report().shares.filter(({ text }) => text === 'Was it? #li-cut');
    expect(published.remoteId).toBe(share?.urn);
    expect(stage.texts.filter((text) => text === 'Was it? #li-cut')).toHaveLength(1);
  });

  it('of which nobody knows can be marked as published', async () => {
    const id = await publish('Seen it #li-silent');
    await waitFor(id, 'unknown');
    const marked = await stage.app.http
      .post(`/api/v1/posts/${id}/mark-published`)
      .set('X-API-Key', author.key)
      .send({ remoteId: 'urn:li:share:1234' })
      .expect(200);
    expect(marked.body).toMatchObject({ status: 'published', remoteId: 'urn:li:share:1234' });
  });

  it('that says what another said has failed as a duplicate', async () => {
    await waitFor(await publish('Twice'), 'published');
    const { attempts } = await waitFor(await publish('Twice'), 'failed');
    expect(attempts).toMatchObject([{ code: 'duplicate_content', httpStatus: 422 }]);
  });

  it('shows its latest tries, however many there were', async () => {
    const id = await stage.scheduleOne(author, 'Over and over #sandbox-failed', 'test');
    await stage.until(author.testKey, id, 'failed');
    await stage.app.db.query(
      `insert into publication_attempts (post_id, number, account_id, mode, publisher, text)
       select post_id, number + more, account_id, mode, publisher, text
       from publication_attempts, generate_series(1, 150) as more where post_id = $1`,
      [id],
    );
    const { attempts } = await stage.publication(author.testKey, id);
    const numbers = attempts.map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 52));
  });

  it('without a connected member waits for one', async () => {
    const lonely = await stage.newAuthor();
    const id = await stage.scheduleOne(lonely, 'Nobody to say it');
    let publication = await stage.publication(lonely.key, id);
    while (publication.status !== 'scheduled' || !publication.attempts[0]?.finishedAt)
      publication = await stage.publication(lonely.key, id);
    expect(publication).toMatchObject({
      attempts: [{ outcome: 'put_off', code: 'not_connected', sentAt: null }],
    });

    await stage.connect(lonely, 'Grace Example');
    await stage.app.db.query('update posts set try_after = now() where id = $1', [id]);
    await stage.until(lonely.key, id, 'published');
  });
});

describe('the sandbox', () => {
  let stage: PublishingApp;
  let author: Author;
  beforeAll(async () => {
    stage = await PublishingApp.start();
    author = await stage.newConnectedAuthor();
  });
  afterAll(() => stage.close());

  it('publishes the posts of test keys whatever the settings say, and keeps what LinkedIn would have been sent', async () => {
    const id = await stage.scheduleOne(author, 'Just a test (really)', 'test');
    const publication = await stage.until(author.testKey, id, 'published');
    expect(publication).toMatchObject({
      sandbox: { text: 'Just a test \\(really\\)', remoteId: `urn:sandbox:share:${id}` },
      attempts: [
        {
          publisher: 'sandbox',
          text: 'Just a test \\(really\\)',
          outcome: 'published',
          sentAt: expect.any(String),
        },
      ],
    });
    expect(stage.linkedIn.shares.report().requests).toEqual({});
  });

  it.each([
    ['#sandbox-failed', 'failed'],
    ['#sandbox-unknown', 'unknown'],
  ])('shows with %s what going wrong looks like', async (word, status) => {
    const id = await stage.scheduleOne(author, `Test ${word}`, 'test');
    expect(await stage.until(author.testKey, id, status)).toMatchObject({ sandbox: null });
  });
});
