import type { CDPSession } from 'puppeteer';
import { DocumentTooLarge } from './browser.errors.js';

/** One read brings most pages whole; more would only hold a larger piece in memory twice. */
const CHUNK_BYTES = 1024 * 1024;

/** Reads the body of a paused response as a stream, so that an endless one costs no more than the cap. */
export async function readBody(
  session: CDPSession,
  paused: { requestId: string; url: string },
  maxBytes: number,
): Promise<Buffer> {
  const { stream } = await session.send('Fetch.takeResponseBodyAsStream', { requestId: paused.requestId });
  const chunks: Buffer[] = [];

  for (let size = 0, ended = false; !ended; ) {
    const { data, base64Encoded, eof } = await session.send('IO.read', { handle: stream, size: CHUNK_BYTES });
    const chunk = Buffer.from(data, base64Encoded ? 'base64' : 'utf8');
    chunks.push(chunk);
    size += chunk.length;
    ended = eof;
    if (size > maxBytes) throw new DocumentTooLarge(maxBytes, paused.url);
  }

  await session.send('IO.close', { handle: stream });
  return Buffer.concat(chunks);
}
