import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { isLinkedInHost } from '../../src/modules/scraping/linkedin-url.js';
import type { FetchedPage } from '../../src/modules/visiting/agents/linkedin/fetched-page.js';

const MOVED = [301, 302, 303, 307, 308];
/** One more than may be followed, so that a chain that is too long is seen to be. */
const MAX_HOPS = 6;

/** Brings pages home from a local site as the agent does from the real one: hop by hop, never off the site. */
export class SiteVisitor {
  constructor(private readonly port: number) {}

  async visit(canonicalUrl: string): Promise<FetchedPage> {
    const hops: string[] = [];
    let answer = await this.#request(canonicalUrl);
    const firstStatus = answer.status;

    while (MOVED.includes(answer.status) && hops.length < MAX_HOPS) {
      const url = new URL(answer.headers.location ?? '', hops.at(-1) ?? canonicalUrl).href;
      hops.push(url);
      if (!isLinkedInHost(new URL(url).hostname)) break;
      answer = await this.#request(url);
    }
    return { ...answer, firstStatus, finalUrl: hops.at(-1) ?? canonicalUrl, hops };
  }

  async #request(url: string): Promise<Pick<FetchedPage, 'status' | 'headers' | 'html'>> {
    const { host, pathname, search } = new URL(url);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port: this.port, path: pathname + search, headers: { host }, agent: false }, resolve).on(
        'error',
        reject,
      );
    });
    const isZipped = response.headers['content-encoding'] === 'gzip';
    const html = await text(isZipped ? response.pipe(createGunzip()) : response);
    const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
    return { status: response.statusCode ?? 0, headers: Object.fromEntries(headers), html };
  }
}
