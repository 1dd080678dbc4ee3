import type { Setting } from './settings.js';

/** A proxy through which visits leave. */
export interface EgressProxy {
  /** Tells it from the others in rows and log lines; the password is not in it. */
  name: string;
  host: string;
  /** As Chromium takes it, without user name and password. */
  server: string;
  credentials: { username: string; password: string } | null;
}

const PROTOCOLS = ['http:', 'socks5:'];

const RULE = 'must be proxies like http://user:password@host:port or socks5://host:port with commas between';

export function egressProxies(reason: string): Setting<readonly EgressProxy[]> {
  return {
    reason,
    example: '',
    read(text = '') {
      const entries = text.split(',').map((entry) => entry.trim());
      const proxies = entries.filter((entry) => entry !== '').map(readProxy);
      const names = new Set(proxies.map(({ name }) => name));
      if (names.size < proxies.length) throw new Error('names the same proxy and user twice');
      return proxies;
    },
  };
}

/** The text of a fault is not repeated: it may carry a password. */
function readProxy(text: string): EgressProxy {
  const url = URL.parse(text);
  const isProxy =
    url && PROTOCOLS.includes(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname);
  if (!isProxy) throw new Error(RULE);
  if (url.protocol === 'socks5:' && url.username !== '') {
    throw new Error('must not name a user for a socks5 proxy: Chromium can not log in there');
  }

  const address = `${url.hostname}:${url.port || defaultPort(url.protocol)}`;
  const credentials =
    url.username === ''
      ? null
      : { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  return {
    name: credentials ? `${credentials.username}@${address}` : address,
    host: url.hostname,
    server: `${url.protocol}//${address}`,
    credentials,
  };
}

function defaultPort(protocol: string): number {
  return protocol === 'socks5:' ? 1080 : 80;
}
