import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { BrowserUnavailable } from './browser.errors.js';
import { BROWSER_OPTIONS, type BrowserOptions } from './browser-options.js';
import { sweepOrphans } from './orphans.js';
import { groupMemoryBytes } from './process-group.js';
import type { WebProxy } from './proxy.js';
import { RunningBrowser } from './running-browser.js';
import type { Tab } from './tab.js';

export interface BrowserHealth {
  running: boolean;
  pid: number | null;
  version: string | null;
  openPages: number;
  /** Since this process began, over all browsers. */
  visits: number;
  /** Resident memory of all Chromium processes; null where it can't be read. */
  memoryBytes: number | null;
}

/** Lends tabs of a Chromium that is started when first needed and replaced when worn or broken. */
@Injectable()
export class BrowserRoom implements OnApplicationShutdown {
  readonly #logger = new Logger(BrowserRoom.name);
  readonly #running = new Set<RunningBrowser>();
  #current: RunningBrowser | null = null;
  #launching: Promise<RunningBrowser> | null = null;
  #swept: Promise<void> | null = null;
  #visits = 0;
  #isClosed = false;

  constructor(@Inject(BROWSER_OPTIONS) private readonly options: BrowserOptions) {}

  /** Runs `work` with a tab of its own: one fresh identity for all documents it takes, gone afterwards. */
  async visit<T>(work: (tab: Tab) => Promise<T>, proxy: WebProxy | null = null): Promise<T> {
    const browser = await this.#fitBrowser();
    this.#visits += 1;
    return await browser.visit(work, proxy);
  }

  async health(): Promise<BrowserHealth> {
    const pids = [...this.#running].flatMap(({ pid }) => pid ?? []);
    const memory = await Promise.all(pids.map(groupMemoryBytes));
    return {
      running: this.#current?.isFit ?? false,
      pid: this.#current?.pid ?? null,
      version: this.#current?.version ?? null,
      openPages: [...this.#running].reduce((sum, { busyTabs }) => sum + busyTabs, 0),
      visits: this.#visits,
      memoryBytes: memory.reduce((sum, bytes) => (bytes === null ? sum : (sum ?? 0) + bytes), null),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.#isClosed = true;
    await this.#launching?.catch(() => undefined);
    await Promise.all([...this.#running].map((browser) => browser.close()));
  }

  async #fitBrowser(): Promise<RunningBrowser> {
    if (this.#isClosed) throw new BrowserUnavailable('the application is shutting down');
    if (this.#current?.isFit) return this.#current;

    this.#current?.retire();
    this.#current = null;
    this.#launching ??= this.#launch().finally(() => {
      this.#launching = null;
    });
    return await this.#launching;
  }

  async #launch(): Promise<RunningBrowser> {
    this.#swept ??= this.#sweep();
    await this.#swept;

    try {
      const browser = await RunningBrowser.launch(this.options);
      this.#running.add(browser);
      void browser.closed.then(() => this.#running.delete(browser));
      this.#current = browser;
      this.#logger.log(`started ${browser.version} as process ${browser.pid}`);
      return browser;
    } catch (error) {
      throw new BrowserUnavailable('Chromium did not start', { cause: error });
    }
  }

  async #sweep(): Promise<void> {
    try {
      const { folders, processes } = await sweepOrphans();
      if (folders > 0) this.#logger.warn(`swept ${folders} profiles and ${processes} processes of a crash`);
    } catch (error) {
      this.#logger.warn(`could not look for orphaned browsers: ${error}`);
    }
  }
}
