import { setTimeout as sleep } from 'node:timers/promises';
import { type LinkedInApi, startLinkedInApi } from '../../src/local/linkedin-api/index.js';
import type { Mode } from '../../src/modules/keys/index.js';
import { newId } from '../../src/platform/ids.js';
import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** A workspace that publishes. */
export interface Author {
  accountId: string;
  email: string;
  key: string;
  testKey: string;
}

/** The application, and the stand-in for LinkedIn that it publishes to. */
export class PublishingApp {
  private constructor(
    readonly linkedIn: LinkedInApi,
    readonly app: TestApp,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<PublishingApp> {
    const linkedIn = await startLinkedInApi();
    const app = await startTestApp({
      ROLE: 'all',
      CALLBACK_ALLOW: '127.0.0.1',
      ...linkedInSettings(linkedIn),
      ...settings,
    });
    return new PublishingApp(linkedIn, app);
  }

  async newAuthor(): Promise<Author> {
    const account = await signUp(this.app);
    const { body } = await this.app.http.get('/api/v1/whoami').set('X-API-Key', account.key).expect(200);
    return { ...account, accountId: body.account_id };
  }

  /** An author whose member said yes. */
  async newConnectedAuthor(name = 'Ada Example'): Promise<Author> {
    const author = await this.newAuthor();
    await this.connect(author, name);
    return author;
  }

  async connect({ key }: Pick<Author, 'key'>, name = 'Ada Example'): Promise<void> {
    await this.app.http.post(await this.consent(key, name)).expect(200);
  }

  /** Up to where the member comes back from LinkedIn; answers the path of that page. */
  async consent(key: string, name = 'Ada Example'): Promise<string> {
    const { body } = await this.app.http.post('/api/v1/profile/connect').set('X-API-Key', key).expect(201);
    const asked = new URL(body.url);
    const said = await fetch(`${asked.origin}/oauth/v2/consent${asked.search}`, {
      method: 'POST',
      body: new URLSearchParams({ name, decision: 'yes' }),
      redirect: 'manual',
    });
    const { pathname, search } = new URL(said.headers.get('location') ?? '');
    return pathname + search;
  }

  /** Posts that are due, taken the short way; answers their ids. */
  async schedule(
    { accountId }: Pick<Author, 'accountId'>,
    contents: readonly string[],
    { mode = 'live' as Mode, inSeconds = -1 } = {},
  ): Promise<string[]> {
    const ids = contents.map(() => `post_${newId()}`);
    await this.app.db.query(
      `insert into posts (id, account_id, mode, content, status, scheduled_at)
       select id, $3, $4, content, 'scheduled', now() + make_interval(secs => $5)
       from unnest($1::text[], $2::text[]) as new (id, content)`,
      [ids, contents, accountId, mode, inSeconds],
    );
    return ids;
  }

  async scheduleOne(
    author: Pick<Author, 'accountId'>,
    content: string,
    mode: Mode = 'live',
  ): Promise<string> {
    const [id] = await this.schedule(author, [content], { mode });
    return String(id);
  }

  async publication(key: string, id: string) {
    const { body } = await this.app.http
      .get(`/api/v1/posts/${id}/publication`)
      .set('X-API-Key', key)
      .expect(200);
    return body;
  }

  /** The publication once the post is in one of these states. */
  async until(key: string, id: string, ...statuses: string[]) {
    const giveUpAt = performance.now() + 30_000;
    for (;;) {
      const publication = await this.publication(key, id);
      if (statuses.includes(publication.status)) return publication;
      if (performance.now() > giveUpAt) throw new Error(`Still ${JSON.stringify(publication)}`);
      await sleep(100);
    }
  }

  /** How often the stand-in was asked to post this text. */
  requestsFor(commentary: string): number {
    return this.linkedIn.shares.report().requests[commentary] ?? 0;
  }

  /** What readers see. */
  get texts(): string[] {
    return this.linkedIn.shares.report().shares.map(({ text }) => text);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.linkedIn.close();
  }
}

export function linkedInSettings({ url }: Pick<LinkedInApi, 'url'>): Record<string, string> {
  return {
    PUBLISHER: 'linkedin',
    PUBLISH_TIMEOUT_SECONDS: '2',
    LINKEDIN_API_BASE: url,
    LINKEDIN_OAUTH_BASE: url,
    LINKEDIN_CLIENT_ID: 'client',
    LINKEDIN_CLIENT_SECRET: 'client-secret',
    LINKEDIN_VERSION: '202610',
  };
}
