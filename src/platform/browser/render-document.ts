import type { CDPSession, Protocol } from 'puppeteer';
import { DocumentTooLarge, NetworkFault } from './browser.errors.js';
import type { FetchedDocument, Limits } from './document.js';

/** What a page may load while it builds itself: code and data, nothing to look at, nothing to open. */
const LOADABLE = new Set<Protocol.Network.ResourceType>(['Script', 'XHR', 'Fetch']);

/** When the page has loaded, scripts that fetch their data get this long; a page we know answers far sooner. */
const SETTLE_MS = 1_000;

/**
 * The fallback for a page that is complete only after its scripts ran. The document fetched before is handed
 * to the browser again under a policy of ours, so the site is not asked twice and cannot choose the policy.
 */
export async function renderDocument(
  session: CDPSession,
  document: FetchedDocument,
  limits: Pick<Limits, 'maxBytes'>,
): Promise<FetchedDocument> {
  const guard = new RequestGuard(session, document);
  await session.send('Page.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });

  const loaded = new Promise<void>((resolve) => session.once('Page.frameStoppedLoading', () => resolve()));
  session.on('Fetch.requestPaused', (paused) => guard.decide(paused));
  const { errorText, frameId } = await session.send('Page.navigate', { url: document.url });
  if (errorText) throw new NetworkFault(errorText, document.url);
  await loaded;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

  return { ...document, body: await readHtml(session, frameId, document.url, limits.maxBytes) };
}

/** Hands out the document once, lets its own host's scripts and data through, and refuses the rest. */
class RequestGuard {
  readonly #origin: string;
  #isServed = false;

  constructor(
    private readonly session: CDPSession,
    private readonly document: FetchedDocument,
  ) {
    this.#origin = new URL(document.url).origin;
  }

  decide(paused: Protocol.Fetch.RequestPausedEvent): void {
    // A page that closes meanwhile takes its requests along; there is nobody left to answer.
    this.#answer(paused).catch(() => undefined);
  }

  async #answer({ requestId, resourceType, request }: Protocol.Fetch.RequestPausedEvent): Promise<void> {
    if (resourceType === 'Document' && !this.#isServed) {
      this.#isServed = true;
      await this.session.send('Fetch.fulfillRequest', { requestId, ...this.#servedDocument() });
    } else if (LOADABLE.has(resourceType) && new URL(request.url).origin === this.#origin) {
      await this.session.send('Fetch.continueRequest', { requestId });
    } else {
      // "Aborted" leaves the page as it is; other reasons would replace it by an error page.
      await this.session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    }
  }

  #servedDocument() {
    return {
      responseCode: 200,
      responseHeaders: [
        { name: 'content-type', value: 'text/html; charset=utf-8' },
        { name: 'content-security-policy', value: contentPolicy(this.#origin) },
      ],
      body: Buffer.from(this.document.body, 'utf8').toString('base64'),
    };
  }
}

/** The sandbox forbids popups, forms, dialogs and downloads; the rest keeps workers, frames and sockets shut. */
function contentPolicy(origin: string): string {
  return [
    'sandbox allow-scripts allow-same-origin',
    "default-src 'none'",
    `script-src 'unsafe-inline' 'unsafe-eval' ${origin}`,
    `connect-src ${origin}`,
    "worker-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; ');
}

/** Measured inside the page, in a world its scripts can't reach, so that an oversized page never crosses over. */
async function readHtml(
  session: CDPSession,
  frameId: string,
  url: string,
  maxBytes: number,
): Promise<string> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
  const { result } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `((html) => (html.length > ${maxBytes} ? null : html))(document.documentElement.outerHTML)`,
    returnByValue: true,
  });
  if (typeof result.value !== 'string') throw new DocumentTooLarge(maxBytes, url);

  return result.value;
}
