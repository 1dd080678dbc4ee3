/**
 * Serves a domain from somewhere else, as a stand-in site does. With `http://www.site.localhost:4123` for
 * `site.com`, `uk.site.com` is found at `uk.site.localhost:4123`; an origin that does not begin with `www.`
 * stands in for every host of the domain.
 */
export class OriginMap {
  readonly #origin: URL;
  /** What takes the domain's place in host names; null where one host stands for all. */
  readonly #suffix: string | null;

  constructor(
    private readonly domain: string,
    origin: string,
  ) {
    this.#origin = new URL(origin);
    const { hostname } = this.#origin;
    this.#suffix = hostname.startsWith('www.') ? hostname.slice('www.'.length) : null;
  }

  /** Where a page of the domain is to be fetched. */
  toOrigin(realUrl: string): string {
    const url = new URL(realUrl);
    const prefix = url.hostname.slice(0, -this.domain.length);
    const host = this.#suffix === null ? this.#origin.hostname : `${prefix}${this.#suffix}`;
    return `${this.#origin.protocol}//${host}${portOf(this.#origin)}${url.pathname}${url.search}`;
  }

  /** The address on the domain that `url` stands for; any other address as it is. */
  toReal(url: URL): URL {
    const prefix = this.#prefixOf(url);
    return prefix === null ? url : new URL(`https://${prefix}${this.domain}${url.pathname}${url.search}`);
  }

  #prefixOf({ hostname, port, protocol }: URL): string | null {
    if (port !== this.#origin.port || protocol !== this.#origin.protocol) return null;
    if (this.#suffix === null) return hostname === this.#origin.hostname ? 'www.' : null;
    if (hostname === this.#suffix) return '';

    return hostname.endsWith(`.${this.#suffix}`) ? hostname.slice(0, -this.#suffix.length) : null;
  }
}

function portOf({ port }: URL): string {
  return port === '' ? '' : `:${port}`;
}
