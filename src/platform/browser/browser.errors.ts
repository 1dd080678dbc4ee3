/** The network did not bring a document. `reason` is Chromium's own word (`net::ERR_…`) or `timed out`. */
export class NetworkFault extends Error {
  constructor(
    readonly reason: string,
    readonly url: string,
  ) {
    super(`${reason} at ${url}`);
  }
}

/** The proxy brought nothing: it is away, or would not serve us. Whether the site is there is not known. */
export class ProxyFault extends NetworkFault {}

/** The document is larger than the caller allowed; reading stopped there. */
export class DocumentTooLarge extends Error {
  constructor(
    readonly maxBytes: number,
    readonly url: string,
  ) {
    super(`more than ${maxBytes} bytes at ${url}`);
  }
}

/** There is no browser to work with: it did not start, or it went away in the middle. */
export class BrowserUnavailable extends Error {}
