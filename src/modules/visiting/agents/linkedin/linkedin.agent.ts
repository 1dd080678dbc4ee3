import {
  BrowserRoom,
  BrowserUnavailable,
  DocumentTooLarge,
  type FetchedDocument,
  type Limits,
  NetworkFault,
  OriginMap,
  ProxyFault,
  type Tab,
} from '../../../../platform/browser/index.js';
import { type ProfileData, parseLinkedInUrl } from '../../../scraping/index.js';
import { type Errand, type Found, ProfileAgent } from '../agent.port.js';
import { EgressFault, PageChanged, TransientFault } from '../visit.errors.js';
import { classifyPage } from './classify-page.js';
import type { FetchedPage } from './fetched-page.js';
import { readPageAddress } from './page-address.js';
import { parseProfile, readProfile } from './parse-profile.js';
import type { VisitTarget } from './visit-target.js';

export interface LinkedInAgentOptions {
  /** `https://www.linkedin.com`, or where a stand-in for it runs. */
  origin: string;
  /** For each document; default 30 s. */
  timeoutMs?: number;
  /** For each document; default 4 MB. */
  maxBytes?: number;
}

/** Real pages answer within a few seconds; what takes this long is not coming. */
const TIMEOUT_MS = 30_000;

/** Five times the largest profile page seen (760 KB). */
const MAX_BYTES = 4_000_000;

/** A country host and a new vanity name make two; more than this is a loop, which `classifyPage` refuses. */
const MAX_HOPS = 5;

/** Pages in one language; everything else about the browser is told as it is. */
const HEADERS = { 'Accept-Language': 'en-US' };

/** The end of every page the site renders; without it the rest was lost on the way. */
const CLOSING_TAG = /<\/html>\s*$/i;

/** Visits public LinkedIn pages as an anonymous guest with a real browser. */
export class LinkedInAgent extends ProfileAgent {
  readonly #site: OriginMap;

  constructor(
    private readonly browser: BrowserRoom,
    private readonly options: LinkedInAgentOptions,
  ) {
    super();
    this.#site = new OriginMap('linkedin.com', options.origin);
  }

  serves(canonicalUrl: string): boolean {
    return parseLinkedInUrl(canonicalUrl) !== null;
  }

  async visit({ canonicalUrl, signal, proxy }: Errand): Promise<Found> {
    const target = readTarget(canonicalUrl);
    const limits: Limits = {
      signal,
      timeoutMs: this.options.timeoutMs ?? TIMEOUT_MS,
      maxBytes: this.options.maxBytes ?? MAX_BYTES,
    };

    try {
      return await this.browser.visit((tab) => this.#visitIn(tab, target, limits), proxy);
    } catch (error) {
      throw asVisitError(error, signal);
    }
  }

  async #visitIn(tab: Tab, target: VisitTarget, limits: Limits): Promise<Found> {
    const arrival = await this.#followRedirects(tab, target.canonicalUrl, limits);
    const profile = await this.#read(tab, arrival, target, limits);
    const ledTo = arrival.page.hops.flatMap((url) => readPageAddress(url)?.canonical ?? []);
    return { profile, ledTo };
  }

  async #read(
    tab: Tab,
    { page, document }: Arrival,
    target: VisitTarget,
    limits: Limits,
  ): Promise<ProfileData> {
    const opened = classifyPage(page, target);
    // Half a page may show a name and no positions: it would pass for a profile that has none.
    if (!CLOSING_TAG.test(page.html)) throw new PageChanged('came truncated', page.html);

    try {
      return readProfile(opened, page.html, target);
    } catch (error) {
      if (!(error instanceof PageChanged)) throw error;
      const rendered = await tab.renderDocument(document, limits);
      return parseProfile(rendered.body, target);
    }
  }

  /** Each hop is checked before it is requested; one that is not to be followed ends the chain unrequested. */
  async #followRedirects(tab: Tab, canonicalUrl: string, limits: Limits): Promise<Arrival> {
    const hops: string[] = [];
    let url = canonicalUrl;
    let document = await this.#fetch(tab, url, limits);
    const firstStatus = document.status;

    while (document.location !== null) {
      url = this.#resolve(document.location, url);
      hops.push(url);
      if (hops.length > MAX_HOPS || !isProfileAddress(url)) break;
      document = await this.#fetch(tab, url, limits);
    }

    const { status, headers, body: html } = document;
    return { document, page: { firstStatus, status, finalUrl: url, hops, headers, html } };
  }

  #fetch(tab: Tab, realUrl: string, limits: Limits): Promise<FetchedDocument> {
    return tab.fetchDocument({ url: this.#site.toOrigin(realUrl), headers: HEADERS, ...limits });
  }

  #resolve(location: string, base: string): string {
    if (!URL.canParse(location, base)) throw new TransientFault(`redirect to nowhere: ${location}`);
    return this.#site.toReal(new URL(location, base)).href;
  }
}

interface Arrival {
  page: FetchedPage;
  /** The document `page` was made of, for rendering it. */
  document: FetchedDocument;
}

function readTarget(canonicalUrl: string): VisitTarget {
  const url = parseLinkedInUrl(canonicalUrl);
  if (!url) throw new Error('Not the address of a profile');
  return { canonicalUrl, kind: url.kind, slug: url.slug };
}

/** Any other address, a wall's or a stranger's, says enough by itself: it is never requested. */
function isProfileAddress(url: string): boolean {
  return url.startsWith('https:') && readPageAddress(url) !== null;
}

/** The errors of the visit port pass through; the browser's own become one of them. */
function asVisitError(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return new TransientFault('the visit was aborted', { cause: error });
  if (error instanceof DocumentTooLarge) return new PageChanged(error.message, '');
  if (error instanceof ProxyFault) return new EgressFault(error.message, { cause: error });
  if (error instanceof NetworkFault || error instanceof BrowserUnavailable) {
    return new TransientFault(error.message, { cause: error });
  }
  return error;
}
