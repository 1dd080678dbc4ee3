import type { HTTPRequest } from 'puppeteer';
import type { Visitor } from './visitor.js';

/** What a visitor sends first; it gets no further than this until it is told to. */
export async function holdingFirstPost({ page }: Visitor): Promise<{ held: Promise<HTTPRequest> }> {
  await page.setRequestInterception(true);
  const { promise: held, resolve } = Promise.withResolvers<HTTPRequest>();
  let isHeld = false;
  page.on('request', (request) => {
    if (isHeld || request.method() !== 'POST') return void request.continue();
    isHeld = true;
    resolve(request);
  });
  return { held };
}
