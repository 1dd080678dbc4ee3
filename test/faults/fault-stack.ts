import { setTimeout as sleep } from 'node:timers/promises';
import { type ProfileSite, startProfileSite, type VisitReport } from '../../src/local/profile-site/index.js';
import { CreditsService } from '../../src/modules/credits/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fromSetup } from '../support/from-setup.js';
import { type AppProcess, startAppProcess } from '../support/process.js';

const CREDITS = 1_000;

/** An API in this process, workers as processes of their own that can be killed, and the site they visit. */
export class FaultStack {
  private workers: AppProcess[] = [];

  private constructor(
    readonly site: ProfileSite,
    readonly app: TestApp,
    readonly account: TestAccount,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<FaultStack> {
    const site = await startProfileSite({ port: 0 });
    const app = await startTestApp({ ROLE: 'api', LOOKUP_DEADLINE_SECONDS: '50', ...settings });
    const account = await signUp(app);
    const [row] = await app.db.query<{ id: string }>('select id from accounts');
    await app.get(CreditsService).grant(row?.id ?? '', CREDITS, 'for-faults');
    return new FaultStack(site, app, account);
  }

  async startWorker(settings: Record<string, string> = {}): Promise<AppProcess> {
    const worker = await startAppProcess({
      ROLE: 'worker',
      DATABASE_URL: this.app.env.DATABASE_URL,
      REDIS_URL: this.app.env.REDIS_URL,
      PROFILE_ORIGIN: this.site.url,
      PUPPETEER_EXECUTABLE_PATH: fromSetup('TEST_CHROMIUM'),
      ...settings,
    });
    this.workers.push(worker);
    return worker;
  }

  /** Kills the worker that is there longest, and starts another. */
  async replaceWorker(settings: Record<string, string> = {}): Promise<void> {
    await this.workers.shift()?.end('SIGKILL');
    await this.startWorker(settings);
  }

  async killWorkers(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.end('SIGKILL')));
    this.workers = [];
  }

  /** Takes a lookup and returns its id. */
  async submit(slug: string): Promise<string> {
    const { body } = await this.app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', this.account.key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` })
      .expect(201);
    return body.data.id;
  }

  submitAll(slugs: readonly string[]): Promise<string[]> {
    return Promise.all(slugs.map((slug) => this.submit(slug)));
  }

  /** The lookup as its caller sees it, once it has ended. */
  async untilEnded(id: string) {
    for (;;) {
      const { body } = await this.app.http.get(`/api/v1/scrape/${id}`).set('X-API-Key', this.account.key);
      if (body.status !== 'pending') return body;
      await sleep(100);
    }
  }

  async statusesOf(ids: readonly string[]): Promise<string[]> {
    const ended = await Promise.all(ids.map((id) => this.untilEnded(id)));
    return ended.map(({ status }) => status);
  }

  async untilRunning(count = 1): Promise<void> {
    for (;;) {
      const running = await this.app.db.query(`select from visits where state = 'running'`);
      if (running.length >= count) return;
      await sleep(50);
    }
  }

  /** How often the site was asked for each page. */
  async visits(): Promise<VisitReport> {
    const answer = await fetch(`http://127.0.0.1:${this.site.port}/__site/visits`);
    return (await answer.json()) as VisitReport;
  }

  async setStorm(isOn: boolean): Promise<void> {
    await fetch(`http://127.0.0.1:${this.site.port}/__site/storm?on=${isOn ? 1 : 0}`, { method: 'POST' });
  }

  /** How often these lookups were refunded, in all. */
  async countRefunds(ids: readonly string[]): Promise<number> {
    const refunds = await this.app.db.query(
      `select from ledger_entries where kind = 'refund' and cause = any($1)`,
      [ids.map((id) => `lookup:${id}`)],
    );
    return refunds.length;
  }

  async close(): Promise<void> {
    await this.killWorkers();
    await this.app.close();
    await this.site.close();
  }
}
