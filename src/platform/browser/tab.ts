import { type Browser, type BrowserContext, type CDPSession, PuppeteerError } from 'puppeteer';
import { BrowserUnavailable } from './browser.errors.js';
import { withDeadline } from './deadline.js';
import type { DocumentRequest, FetchedDocument, Limits } from './document.js';
import { fetchDocument } from './fetch-document.js';
import { logInTo, PROXY_BYPASS, type WebProxy } from './proxy.js';
import { renderDocument } from './render-document.js';

/**
 * One page in a browser context of its own, used by one visit at a time. It is reused only while every
 * visit ended well; anything else (a fault, a time-out, a rendering) spoils it and it is thrown away. With a
 * proxy it is used once: contexts keep theirs, and the next visit takes another.
 */
export class Tab {
  #isSpoiled = false;

  private constructor(
    private readonly context: BrowserContext,
    private readonly session: CDPSession,
    private readonly proxy: WebProxy | null,
  ) {}

  static async open(browser: Browser, proxy: WebProxy | null): Promise<Tab> {
    const context = await browser.createBrowserContext({
      downloadBehavior: { policy: 'deny' },
      ...(proxy ? { proxyServer: proxy.server, proxyBypassList: PROXY_BYPASS } : {}),
    });
    const page = await context.newPage();
    const session = await page.createCDPSession();
    // Events are all we need of the network domain; it shall keep no bodies.
    await session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (proxy?.credentials) logInTo(session, proxy.credentials);
    return new Tab(context, session, proxy);
  }

  get isReusable(): boolean {
    return !this.#isSpoiled && this.proxy === null;
  }

  fetchDocument(request: DocumentRequest): Promise<FetchedDocument> {
    return this.#guard(request, request.url, () =>
      fetchDocument(this.session, request, this.proxy?.credentials != null),
    );
  }

  /** Renders a document that was fetched before; see `render-document.ts`. */
  renderDocument(document: FetchedDocument, limits: Limits): Promise<FetchedDocument> {
    return this.#guard(limits, document.url, () => {
      this.#isSpoiled = true;
      return renderDocument(this.session, document, limits);
    });
  }

  /** A fresh identity for the next visit. Nothing was rendered and nothing cached: cookies are all there is. */
  async renew(): Promise<void> {
    await this.session.send('Network.clearBrowserCookies');
  }

  async close(): Promise<void> {
    this.#isSpoiled = true;
    await this.context.close();
  }

  async #guard<T>(limits: Limits, url: string, work: () => Promise<T>): Promise<T> {
    try {
      return await withDeadline(limits, url, work);
    } catch (error) {
      this.#isSpoiled = true;
      if (error instanceof PuppeteerError) throw new BrowserUnavailable(error.message, { cause: error });
      throw error;
    }
  }
}
