import type { CDPSession, Protocol } from 'puppeteer';
import { NetworkFault, ProxyFault } from './browser.errors.js';
import { decodeText } from './decode-text.js';
import type { DocumentRequest, FetchedDocument } from './document.js';
import { readBody } from './read-body.js';

type PausedResponse = Protocol.Fetch.RequestPausedEvent;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Chromium's words for a proxy that is not there, does not let us in, or can't get through to the site. */
const PROXY_REASON = /^net::ERR_(?:\w+_)?(?:PROXY|TUNNEL|SOCKS)_/;

/** What a proxy itself answers when it does not accept our name. */
const PROXY_AUTHENTICATION_REQUIRED = 407;

/** These carry no body, whatever length their headers announce. */
const BODILESS = new Set([204, 304]);

/**
 * Takes one document off the network layer of the browser. The response is read while it is paused and then
 * answered with an empty 204, so that nothing is rendered: no script runs, no sub-resource is asked for, no
 * redirect is followed.
 */
export async function fetchDocument(
  session: CDPSession,
  request: DocumentRequest,
  handleAuthRequests: boolean,
): Promise<FetchedDocument> {
  if (!/^https?:\/\//i.test(request.url)) throw new NetworkFault('not a web address', request.url);
  await session.send('Network.setExtraHTTPHeaders', { headers: request.headers ?? {} });
  await session.send('Fetch.enable', { patterns: patternsFor(handleAuthRequests), handleAuthRequests });

  const paused = nextResponse(session);
  const navigation = session.send('Page.navigate', { url: request.url });
  const response = await Promise.race([paused, navigation.then((answer) => failed(answer, request.url))]);
  if (response.responseErrorReason) return await passOnFailure(session, response, navigation);

  const document = await readDocument(session, response, request.maxBytes);
  // Once its body is taken, a response must be given one again: hence the empty string.
  await session.send('Fetch.fulfillRequest', { requestId: response.requestId, responseCode: 204, body: '' });
  await navigation;

  return document;
}

/** Chromium only asks for a log-in on behalf of requests that were paused before they left. */
function patternsFor(handleAuthRequests: boolean): Protocol.Fetch.RequestPattern[] {
  const stages = handleAuthRequests ? (['Request', 'Response'] as const) : (['Response'] as const);
  return stages.map((requestStage) => ({ resourceType: 'Document', requestStage }));
}

/** The first response that is paused; requests are let go. */
function nextResponse(session: CDPSession): Promise<PausedResponse> {
  return new Promise((resolve, reject) => {
    session.on('Fetch.requestPaused', function decide(paused): void {
      if (paused.responseStatusCode === undefined && paused.responseErrorReason === undefined) {
        session.send('Fetch.continueRequest', { requestId: paused.requestId }).catch(reject);
        return;
      }
      session.off('Fetch.requestPaused', decide);
      resolve(paused);
    });
  });
}

/** The pause tells only a coarse reason; let the navigation fail and it names the exact one. */
async function passOnFailure(
  session: CDPSession,
  response: PausedResponse,
  navigation: Promise<Protocol.Page.NavigateResponse>,
): Promise<never> {
  await session.send('Fetch.continueRequest', { requestId: response.requestId });
  return failed(await navigation, response.request.url);
}

function failed(answer: Protocol.Page.NavigateResponse, url: string): never {
  const reason = answer.errorText ?? 'no response';
  throw PROXY_REASON.test(reason) ? new ProxyFault(reason, url) : new NetworkFault(reason, url);
}

async function readDocument(
  session: CDPSession,
  response: PausedResponse,
  maxBytes: number,
): Promise<FetchedDocument> {
  const status = response.responseStatusCode ?? 0;
  const headers = readHeaders(response.responseHeaders ?? []);
  const location = REDIRECTS.has(status) ? (headers.location ?? null) : null;
  const url = response.request.url;
  if (status === PROXY_AUTHENTICATION_REQUIRED) throw new ProxyFault(`answered ${status}`, url);
  if (location !== null) return { url, status, headers, body: '', location };

  const bytes = await readBody(session, { requestId: response.requestId, url }, maxBytes);
  if (isCutShort(status, headers, bytes)) throw new NetworkFault('net::ERR_CONTENT_LENGTH_MISMATCH', url);
  return { url, status, headers, body: decodeText(bytes, headers['content-type']), location };
}

function readHeaders(entries: Protocol.Fetch.HeaderEntry[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, value } of entries) {
    const key = name.toLowerCase();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  }
  return headers;
}

/** A broken connection ends the stream as if all were well; only the announced length tells. */
function isCutShort(status: number, headers: Record<string, string>, bytes: Buffer): boolean {
  if (BODILESS.has(status) || headers['content-encoding'] !== undefined) return false;

  return bytes.length < Number(headers['content-length'] ?? 0);
}
