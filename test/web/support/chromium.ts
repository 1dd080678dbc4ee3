import { type Browser, launch } from 'puppeteer';
import { fromSetup } from '../../support/from-setup.js';

export function launchChromium(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return launch({
    executablePath: fromSetup('TEST_CHROMIUM'),
    // Over a pipe, it ends with this process whatever becomes of that.
    pipe: true,
    args: isRoot ? ['--no-sandbox'] : [],
  });
}
