import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer';
import { BrowserUnavailable } from './browser.errors.js';
import type { BrowserOptions } from './browser-options.js';
import { launchOptions } from './launch-options.js';
import { killGroup } from './process-group.js';
import { createProfileFolder, removeProfileFolder } from './profile-folder.js';
import type { WebProxy } from './proxy.js';
import { Tab } from './tab.js';

/** A healthy Chromium closes within a second; one that hangs gets this long before it is killed. */
const CLOSE_PATIENCE_MS = 5_000;

/** One Chromium and its tabs, from launch to the last trace. */
export class RunningBrowser {
  readonly #launchedAt = Date.now();
  readonly #idleTabs: Tab[] = [];
  #busyTabs = 0;
  #visits = 0;
  #isRetired = false;
  #isClosing = false;
  readonly #closed = Promise.withResolvers<void>();

  private constructor(
    private readonly browser: Browser,
    private readonly options: BrowserOptions,
    private readonly profileFolder: string,
    readonly version: string,
  ) {}

  static async launch(options: BrowserOptions): Promise<RunningBrowser> {
    const profileFolder = await createProfileFolder();
    try {
      const browser = await puppeteer.launch(launchOptions(options, profileFolder));
      return new RunningBrowser(browser, options, profileFolder, await browser.version());
    } catch (error) {
      await removeProfileFolder(profileFolder);
      throw error;
    }
  }

  get pid(): number | null {
    return this.browser.process()?.pid ?? null;
  }

  get busyTabs(): number {
    return this.#busyTabs;
  }

  /** Whether it can take another visit: connected, neither too old nor too often used, not on its way out. */
  get isFit(): boolean {
    const isWorn =
      this.#visits >= this.options.maxVisits || Date.now() - this.#launchedAt >= this.options.maxAgeMs;
    return this.browser.connected && !this.#isRetired && !isWorn;
  }

  async visit<T>(work: (tab: Tab) => Promise<T>, proxy: WebProxy | null): Promise<T> {
    this.#visits += 1;
    this.#busyTabs += 1;
    let tab: Tab | null = null;

    try {
      tab = (proxy ? null : this.#idleTabs.pop()) ?? (await this.#openTab(proxy));
      return await work(tab);
    } finally {
      // The next visit waits for a clean tab; this one need not.
      void this.#giveBack(tab);
    }
  }

  /** No new visits; closes as soon as the running ones have ended. */
  retire(): void {
    this.#isRetired = true;
    if (this.#busyTabs === 0) void this.close();
  }

  /** Ends it now, whatever is still under way. */
  close(): Promise<void> {
    this.#isRetired = true;
    if (!this.#isClosing) void this.#end();
    return this.closed;
  }

  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  async #openTab(proxy: WebProxy | null): Promise<Tab> {
    try {
      return await Tab.open(this.browser, proxy);
    } catch (error) {
      throw new BrowserUnavailable('Chromium did not open a tab', { cause: error });
    }
  }

  async #giveBack(tab: Tab | null): Promise<void> {
    const isReusable = tab?.isReusable && (await settles(tab.renew()));
    if (tab && isReusable) this.#idleTabs.push(tab);
    // A browser that can't even close a tab is not well.
    else if (tab && !(await settles(tab.close()))) this.#isRetired = true;

    this.#busyTabs -= 1;
    if (this.#isRetired) this.retire();
  }

  async #end(): Promise<void> {
    this.#isClosing = true;
    await settles(this.browser.close());
    if (this.pid !== null) killGroup(this.pid);
    await removeProfileFolder(this.profileFolder).catch(() => undefined);
    this.#closed.resolve();
  }
}

/** Whether it succeeded in time. Failures here only ever mean that the browser has gone already. */
async function settles(work: Promise<unknown>): Promise<boolean> {
  const succeeded = work.then(
    () => true,
    () => false,
  );
  return await Promise.race([succeeded, delay(CLOSE_PATIENCE_MS, false, { ref: false })]);
}
