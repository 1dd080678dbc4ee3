import { jest } from '@jest/globals';
import { ConnectionKeeper } from '../../src/modules/connections/connection-keeper.js';
import { ConnectionsRepository } from '../../src/modules/connections/connections.repository.js';
import { AccessTokens } from '../../src/modules/connections/index.js';
import { TokenVault } from '../../src/modules/connections/token-vault.js';
import { Mail, MailUnavailable } from '../../src/platform/mail/index.js';
import { type Author, PublishingApp } from './publishing-app.js';

describe('connecting a member', () => {
  let stage: PublishingApp;
  let author: Author;
  beforeAll(async () => {
    stage = await PublishingApp.start({ ROLE: 'api' });
    author = await stage.newAuthor();
  });
  afterAll(() => stage.close());

  const connect = (key: string) => stage.app.http.post('/api/v1/profile/connect').set('X-API-Key', key);
  const disconnect = (key: string) =>
    stage.app.http.delete('/api/v1/profile/connection').set('X-API-Key', key);

  const countConnections = async () => (await stage.app.db.query('select from connections')).length;

  it('sends the member to LinkedIn with what it asks for, and a state that nobody can guess', async () => {
    const { body } = await connect(author.key).expect(201);
    const url = new URL(body.url);
    expect(url.origin + url.pathname).toBe(`${stage.linkedIn.url}/oauth/v2/authorization`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'client',
      redirect_uri: `${stage.app.env.PUBLIC_URL}/oauth/linkedin/callback`,
      scope: 'openid profile w_member_social',
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
    const stored = await stage.app.db.query(`select from connect_attempts where state_hash::text like $1`, [
      `%${url.searchParams.get('state')}%`,
    ]);
    expect(stored).toEqual([]);
  });

  it('asks the member first, by whose workspace, on a page that can run nothing', async () => {
    const path = await stage.consent(author.key);
    const page = await stage.app.http.get(path).expect(200);
    expect(page.text).toContain(author.email);
    expect(page.text).not.toMatch(/<script|<link|<img/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(await countConnections()).toBe(0);
  });

  it('connects when the button is pressed, as a browser does it', async () => {
    const author = await stage.newAuthor();
    const page = await stage.app.http.get(await stage.consent(author.key)).expect(200);
    const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(page.text) ?? [];
    const answer = await fetch(new URL(action.replaceAll('&amp;', '&'), stage.app.url), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('is connected')]);
  });

  it('stores tokens that its row does not tell, and shows none', async () => {
    await stage.connect(author, 'Ada <b>Example</b>');
    const { accessToken, memberUrn } = await stage.app.get(AccessTokens).current(author.accountId);
    const [row] = await stage.app.db.query<{ text: string; access_sealed: Buffer }>(
      'select connections::text as text, access_sealed from connections',
    );
    const kept = `${row?.text} ${row?.access_sealed.toString('latin1')}`;
    expect(memberUrn).toMatch(/^urn:li:person:/);
    expect(accessToken).toMatch(/^access\./);
    expect(kept).not.toContain(accessToken);
    expect(kept).not.toContain(accessToken.slice(0, 12));
  });

  it('escapes the name that LinkedIn tells', async () => {
    const page = await stage.app.http.post(await stage.consent(author.key, 'Ada <b>Example</b>')).expect(200);
    expect(page.text).toContain('Ada &lt;b&gt;Example&lt;/b&gt; is connected');
  });

  it('takes each state once, and only for ten minutes', async () => {
    const path = await stage.consent(author.key);
    await stage.app.http.post(path).expect(200);
    await stage.app.http.post(path).expect(400);
    await stage.app.http.get(path).expect(400);

    const old = await stage.consent(author.key);
    await stage.app.db.query('update connect_attempts set expires_at = now()');
    await stage.app.http.post(old).expect(400);
  });

  it('of two that come with one state at once lets one through', async () => {
    const path = await stage.consent(author.key);
    const answers = await Promise.all([stage.app.http.post(path), stage.app.http.post(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('connects to the workspace that began, whoever opens the link', async () => {
    const other = await stage.newAuthor();
    await stage.connect(other, 'Grace Example');
    const rows = await stage.app.db.query<{ member_name: string }>(
      'select member_name from connections where account_id = $1',
      [other.accountId],
    );
    expect(rows).toEqual([{ member_name: 'Grace Example' }]);
  });

  it.each([
    ['/oauth/linkedin/callback'],
    ['/oauth/linkedin/callback?state=x'],
    ['/oauth/linkedin/callback?state=x&code=y'],
    ['/oauth/linkedin/callback?state[]=x&code=%00'],
    ['/oauth/linkedin/callback?error=user_cancelled_login&state=x'],
  ])('answers %s with a page that says so', async (path) => {
    const page = await stage.app.http.get(path).expect(400);
    expect(page.headers['content-type']).toContain('text/html');
    expect((await stage.app.http.post(path)).status).toBe(400);
  });

  it('refuses a code that LinkedIn does not know', async () => {
    const path = (await stage.consent(author.key)).replace(/code=\w+/, 'code=made-up');
    expect((await stage.app.http.post(path).expect(400)).text).toContain('did not accept');
  });

  it('ends when it is told to, with the tokens', async () => {
    const author = await stage.newConnectedAuthor();
    const { body: profile } = await stage.app.http
      .get('/api/v1/profile')
      .set('X-API-Key', author.key)
      .expect(200);
    const { body: ended } = await disconnect(author.key).expect(200);
    expect(ended).toMatchObject({ memberId: profile.member.memberId, name: profile.member.name });
    await disconnect(author.key).expect(404);
    await expect(stage.app.get(AccessTokens).current(author.accountId)).rejects.toThrow(
      'No member is connected',
    );
  });

  it('is nothing for test keys, keys without the scope, other plans or strangers', async () => {
    expect((await connect(author.testKey).expect(403)).body.error.code).toBe('live_key_required');
    expect((await disconnect(author.testKey).expect(403)).body.error.code).toBe('live_key_required');
    await stage.app.http.post('/api/v1/profile/connect').expect(401);
    await stage.app.http.delete('/api/v1/profile/connection').expect(401);
    const { body } = await stage.app.http
      .post('/api/v1/keys')
      .set('X-API-Key', author.key)
      .send({ name: 'reader', mode: 'live', scopes: ['account:read'] })
      .expect(201);
    expect((await connect(body.api_key).expect(403)).body.error.code).toBe('scope_denied');
  });

  it('is erased with the account', async () => {
    const author = await stage.newConnectedAuthor();
    await connect(author.key).expect(201);
    await stage.app.http.delete('/api/v1/account').set('X-API-Key', author.key).expect(200);
    for (const table of ['connections', 'connect_attempts']) {
      const left = await stage.app.db.query(`select from ${table} where account_id = $1`, [author.accountId]);
      expect(left).toEqual([]);
    }
  });
});

describe('a connection', () => {
  let stage: PublishingApp;
  let author: Author;
  beforeAll(async () => {
    stage = await PublishingApp.start({ ROLE: 'api' });
  });
  beforeEach(async () => {
    author = await stage.newConnectedAuthor();
  });
  afterAll(() => stage.close());

  const set = (columns: string) =>
    stage.app.db.query(`update connections set ${columns} where account_id = $1`, [author.accountId]);
  const mailsTo = async (email: string) =>
    (await stage.app.mails()).filter(
      (mail) => mail.includes(`To: ${email}`) && /Subject: .*LinkedIn/.test(mail),
    );
  const keep = () => stage.app.get(ConnectionKeeper).keep();

  async function refuseRenewal(): Promise<void> {
    const row = await stage.app.get(ConnectionsRepository).find(author.accountId);
    const token = stage.app
      .get(TokenVault)
      .openRefresh(author.accountId, row?.refresh_sealed ?? Buffer.alloc(0));
    stage.linkedIn.consents.refuse(token);
  }

  it('is renewed once, however many ask at once', async () => {
    const before = stage.linkedIn.consents.renewals;
    await set('access_expires_at = now()');
    const tokens = stage.app.get(AccessTokens);
    const given = await Promise.all(Array.from({ length: 8 }, () => tokens.current(author.accountId)));
    expect(new Set(given.map(({ accessToken }) => accessToken)).size).toBe(1);
    expect(stage.linkedIn.consents.renewals).toBe(before + 1);
  });

  it('is renewed ahead of its end, without a mail', async () => {
    const before = stage.linkedIn.consents.renewals;
    await set(`access_expires_at = now() + interval '5 days'`);
    await keep();
    await keep();
    expect(stage.linkedIn.consents.renewals).toBe(before + 1);
    expect(await mailsTo(author.email)).toEqual([]);
  });

  it('that can’t be renewed is told of once, a week before its end', async () => {
    await set(
      `access_expires_at = now() + interval '8 days', refresh_sealed = null, refresh_expires_at = null`,
    );
    await keep();
    expect(await mailsTo(author.email)).toEqual([]);

    await set(`access_expires_at = now() + interval '6 days'`);
    await keep();
    await keep();
    const mails = await mailsTo(author.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('about to end');
  });

  it('is told of although the mail about another is not taken', async () => {
    const other = await stage.newConnectedAuthor();
    await stage.app.db.query(
      `update connections set access_expires_at = now() + interval '6 days', refresh_sealed = null,
         refresh_expires_at = null where account_id = any($1)`,
      [[author.accountId, other.accountId]],
    );
    jest.spyOn(stage.app.get(Mail), 'send').mockRejectedValueOnce(new MailUnavailable());
    await keep();
    expect([...(await mailsTo(author.email)), ...(await mailsTo(other.email))]).toHaveLength(1);
  });

  it('whose renewal LinkedIn refuses is told of, and lasts as long as its access', async () => {
    await refuseRenewal();
    await set(`access_expires_at = now() + interval '5 days'`);
    await keep();
    await keep();
    expect(await mailsTo(author.email)).toHaveLength(1);
    await stage.app.get(AccessTokens).current(author.accountId);

    await set('access_expires_at = now()');
    await expect(stage.app.get(AccessTokens).current(author.accountId)).rejects.toThrow('connect again');
  });
});
