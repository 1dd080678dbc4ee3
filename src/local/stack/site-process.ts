import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type AppCommand, describePart, READY_WITHIN_MS, spawnApp } from './app-process.js';
import type { RunningPart } from './part.js';
import { waitUntilReady } from './readiness.js';

export interface RunningSite extends RunningPart {
  url: string;
}

/** A site of ours tells on its first line of output where it listens. */
export async function startSite(app: AppCommand): Promise<RunningSite> {
  const child = spawnApp(app, 'pipe');
  let url: string | null = null;
  createInterface({ input: child.stdout ?? Readable.from([]) }).on('line', (line) => {
    url ??= readUrl(line);
    appendFileSync(app.logFile, `${line}\n`);
  });

  const part = describePart(app, child);
  await waitUntilReady(part, { isReady: () => url !== null, withinMs: READY_WITHIN_MS });
  return { ...part, url: url ?? '' };
}

function readUrl(line: string): string | null {
  try {
    const said: unknown = JSON.parse(line);
    const isUrl = typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string';
    return isUrl ? String(said.url) : null;
  } catch {
    return null;
  }
}
