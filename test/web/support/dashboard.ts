import type { Browser } from 'puppeteer';
import { startTestApp, type TestApp } from '../../support/app.js';
import { launchChromium } from './chromium.js';
import { type Looks, Visitor } from './visitor.js';

export interface Dashboard {
  readonly app: TestApp;
  /** Somebody who was never here before. */
  visit(looks?: Looks): Promise<Visitor>;
}

/**
 * The application and a Chromium for the tests of a `describe`. What any of its pages complains of fails the test in
 * which it does.
 */
export function openDashboard(settings: Record<string, string> = {}): Dashboard {
  let app: TestApp;
  let browser: Browser;
  let visitors: Visitor[] = [];

  beforeAll(async () => {
    [app, browser] = await Promise.all([startTestApp(settings), launchChromium()]);
  });
  afterEach(async () => {
    const problems = visitors.flatMap((visitor) => visitor.problems);
    await Promise.all(visitors.map((visitor) => visitor.leave()));
    visitors = [];
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  return {
    get app() {
      return app;
    },
    async visit(looks = {}) {
      const visitor = await Visitor.come(await browser.createBrowserContext(), app, looks);
      visitors.push(visitor);
      return visitor;
    },
  };
}
