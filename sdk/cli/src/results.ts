import { constants, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Batch, ExportFormat } from '@linkfetch/sdk';
import { UsageError } from './usage-error.js';

const FORMATS: ReadonlyMap<string, ExportFormat> = new Map([
  ['.csv', 'csv'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.json', 'json'],
]);

const LINE_END = 10;

/** That the results have a known form, and a folder to go to. */
export async function assertSavable(file: string): Promise<void> {
  formatOf(file);
  try {
    // With the slash, a file is no folder.
    await access(`${dirname(file)}/`, constants.W_OK);
  } catch (error) {
    throw new UsageError(`${file} can't be written: ${(error as Error).message}.`);
  }
}

function formatOf(file: string): ExportFormat {
  const format = FORMATS.get(extname(file).toLowerCase());
  if (!format) throw new UsageError(`${file} must end in ${[...FORMATS.keys()].join(', ')}.`);
  return format;
}

/** A file of results is whole, or is not there; one that was there before stays until then. */
export async function saveResults(
  batches: readonly Batch[],
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = `${file}.part`;
  try {
    await pipeline(resultsOf(batches, formatOf(file), signal), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** A line of JSON for each address. */
export async function printResults(
  batches: readonly Batch[],
  stdout: Writable,
  signal: AbortSignal,
): Promise<void> {
  await pipeline(resultsOf(batches, 'ndjson', signal), stdout, { end: false });
}

function resultsOf(
  batches: readonly Batch[],
  format: ExportFormat,
  signal: AbortSignal,
): AsyncIterable<unknown> {
  if (format === 'csv') return oneTable(batches, signal);
  return format === 'json' ? oneArray(batches, signal) : oneAfterTheOther(batches, signal);
}

async function* oneAfterTheOther(batches: readonly Batch[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (const batch of batches) yield* await batch.export('ndjson', { signal });
}

/** Only the first table keeps its head. */
async function* oneTable(batches: readonly Batch[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (const batch of batches) {
    let inHead = batch !== batches[0];
    for await (const piece of await batch.export('csv', { signal })) {
      const headEnd = inHead ? piece.indexOf(LINE_END) : -1;
      if (!inHead || headEnd >= 0) yield piece.subarray(headEnd + 1);
      inHead &&= headEnd < 0;
    }
  }
}

async function* oneArray(batches: readonly Batch[], signal: AbortSignal): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const line of linesOf(oneAfterTheOther(batches, signal))) {
    yield separator + line;
    separator = ',\n';
  }
  yield '\n]\n';
}

/** `readline` would take a stream that breaks for one that ends. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}
