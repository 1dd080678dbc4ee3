import { readFile } from 'node:fs/promises';
import { type Browser, launch, type Page } from 'puppeteer';
import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fromSetup } from '../support/from-setup.js';

describe('the OpenAPI document', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is served as JSON and YAML, and the committed copy is up to date', async () => {
    const served = await app.http.get('/openapi.json');
    const committed = await readFile(new URL('../../openapi.json', import.meta.url), 'utf8');
    expect(served.body).toEqual(JSON.parse(committed));

    const yaml = await app.http.get('/openapi.yaml');
    expect(yaml.text).toContain('openapi: 3.0.0');
    const again = await app.http.get('/openapi.yaml');
    expect([again.status, again.type, again.text]).toEqual([200, yaml.type, yaml.text]);
  });

  it('names every operation, what it needs and how it can refuse', async () => {
    const { body } = await app.http.get('/openapi.json');
    const operations = Object.values<Record<string, Operation>>(body.paths).flatMap((path) =>
      Object.values(path),
    );
    const ids = operations.map((operation) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const operation of operations) {
      expect(operation.security).toBeDefined();
      expect(operation.summary).toBeTruthy();
    }
  });

  it('says of every operation with a body that it may be too large, or of the wrong type', async () => {
    const { body } = await app.http.get('/openapi.json');
    const withBody = Object.entries<Record<string, Operation>>(body.paths)
      // Takes whatever was signed, of any type.
      .filter(([path]) => path !== '/api/v1/billing/stripe/webhook')
      .flatMap(([, path]) => Object.values(path))
      .filter(({ requestBody }) => requestBody);
    const silent = withBody.filter(({ responses }) => !responses[413] || !responses[415]);
    expect(withBody).not.toHaveLength(0);
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  describe('in Swagger UI', () => {
    let browser: Browser;
    beforeAll(async () => {
      const isRoot = process.getuid?.() === 0;
      browser = await launch({
        executablePath: fromSetup('TEST_CHROMIUM'),
        args: isRoot ? ['--no-sandbox'] : [],
      });
    });
    afterAll(() => browser.close());

    it('shows examples that can be sent as they are', async () => {
      const { testKey } = await signUp(app);
      const page = await aNewVisitor(browser);
      await page.goto(`${app.url}/docs`);
      await authorize(page, testKey);

      await page.locator('#operations-Scraping-submitLookup .opblock-summary-control').click();
      await page.locator('#operations-Scraping-submitLookup .execute').click();
      expect(await statusOf(page, 'submitLookup')).toContain('201');
    });

    it('takes a key, tries an operation with it, and still has it after a reload', async () => {
      const { key } = await signUp(app);
      const page = await aNewVisitor(browser);
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await page.goto(`${app.url}/docs`);

      await authorize(page, key);
      await page.reload();

      await page.locator('#operations-Scraping-getLookup .opblock-summary-control').click();
      await page.locator('#operations-Scraping-getLookup .execute').click();
      expect(await statusOf(page, 'getLookup')).toContain('404');
      // The answer of the operation itself is a 404, which Chromium reports as well.
      expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
    });
  });
});

/** Nobody before left a key in the browser. */
async function aNewVisitor(browser: Browser): Promise<Page> {
  const context = await browser.createBrowserContext();
  return context.newPage();
}

async function authorize(page: Page, key: string): Promise<void> {
  await page.locator('button.authorize').click();
  await page.locator('#api_key_value').fill(key);
  await page.locator('.auth-container button.authorize').click();
  await page.locator('.auth-btn-wrapper button.btn-done').click();
}

/** What an operation of the tag Scraping was answered. */
async function statusOf(page: Page, operationId: string): Promise<string> {
  const answers = `#operations-Scraping-${operationId} .live-responses-table`;
  const cell = await page.waitForSelector(`${answers} tbody .response-col_status`);
  return (await cell?.evaluate(({ textContent }) => textContent)) ?? '';
}

interface Operation {
  operationId: string;
  summary: string;
  security?: unknown;
  requestBody?: unknown;
  responses: Record<number, unknown>;
}
