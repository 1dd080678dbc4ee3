import { Logger } from '@nestjs/common';
import { type BrowserOptions, BrowserRoom } from '../../src/platform/browser/index.js';

export const CHROMIUM =
  process.env.TEST_CHROMIUM ?? process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium';

// Each of the many browsers that tests start would be a line.
Logger.overrideLogger(['warn', 'error']);

/** A room with the test machine's Chromium, which can reach this machine and nothing else. */
export function createRoom(options: Partial<BrowserOptions> = {}): BrowserRoom {
  return new BrowserRoom({
    executablePath: CHROMIUM,
    allowedHosts: ['127.0.0.1'],
    maxVisits: 1_000,
    maxAgeMs: 3_600_000,
    ...options,
  });
}
