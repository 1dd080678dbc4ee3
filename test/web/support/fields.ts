import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer';
import type { Visitor } from './visitor.js';

/** Picks a file of that name and content in the page's field for files. */
export async function chooseFile(
  { page }: Visitor,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chosen-'));
  try {
    const path = join(folder, name);
    await writeFile(path, content);
    const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
    // The page reads it in its own time.
    await page.waitForFunction((shown) => document.body.textContent?.includes(shown), {}, name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** On the clock of the browser, to the minute. */
export async function fillTime({ page }: Visitor, name: string, time: Date): Promise<void> {
  await page.$eval(
    `input[name=${name}]`,
    (element, at) => {
      const field = element as HTMLInputElement;
      const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
      field.value = local.toISOString().slice(0, 16);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    time.getTime(),
  );
}
