import { launch } from 'puppeteer';

/** The baseline: Puppeteer as its manual shows it, a few pages at a time. */
const [, , site = '', executablePath, concurrency] = process.argv;
const isRoot = process.getuid?.() === 0;
const browser = await launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });

async function visit(): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${site}/in/bare-${Math.random().toString(36).slice(2)}`);
  await page.content();
  await page.close();
}

async function visitFor(seconds: number): Promise<number> {
  const until = Date.now() + seconds * 1_000;
  let done = 0;
  const loops = Array.from({ length: Number(concurrency) }, async () => {
    while (Date.now() < until) {
      await visit();
      done += 1;
    }
  });
  await Promise.all(loops);
  return done / seconds;
}

process.on('message', async ({ seconds }: { seconds: number }) => {
  process.send?.({ rate: await visitFor(seconds) });
});
process.on('disconnect', () => void browser.close().finally(() => process.exit(0)));
process.send?.({ ready: true });
