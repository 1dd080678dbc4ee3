import type { Browser } from 'puppeteer';
import { launchChromium } from './chromium.js';
import { type LocalStack, startLocalStack } from './local-stack.js';
import { expectVisitsTo } from './problems.js';
import { Visitor } from './visitor.js';

const START_WITHIN_MS = 60_000;

export interface LocalDashboard {
  readonly stack: LocalStack;
  /** Somebody who stays for all tests of the `describe`, and pays where the stack says. */
  readonly visitor: Visitor;
}

/** What `npm run local` starts, and a Chromium. What a page complains of fails the test in which it does. */
export function openLocalDashboard(): LocalDashboard {
  let stack: LocalStack;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startLocalStack(), launchChromium()]);
    visitor = await Visitor.come(await browser.createBrowserContext(), stack);
    expectVisitsTo(visitor, [stack.file.payments]);
  }, START_WITHIN_MS);
  afterEach(() => {
    expect(visitor?.problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    expect(await stack?.stop()).toBe(0);
  }, START_WITHIN_MS);

  return {
    get stack() {
      return stack;
    },
    get visitor() {
      return visitor;
    },
  };
}
