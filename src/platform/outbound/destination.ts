import { isIP } from 'node:net';
import { DestinationForbidden } from './outbound.errors.js';

/** Below are the services of a machine, from mail to remote shells, that no HTTP request should reach. */
const FIRST_UNPRIVILEGED_PORT = 1_024;
const WEB_PORTS = new Set(['', '80', '443']);

/** Names that only mean something within somebody's own network. */
const INTERNAL_DOMAINS =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|test|invalid|onion)$/;

/** Reads what must be an http(s) address without a user, on a port for the web. */
export function parseDestination(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new DestinationForbidden('must be an absolute http or https URL');
  if (url.username || url.password) throw new DestinationForbidden('must not hold a user name or a password');
  if (!WEB_PORTS.has(url.port) && Number(url.port) < FIRST_UNPRIVILEGED_PORT)
    throw new DestinationForbidden('must use port 80, 443 or one from 1024 on');
  return url;
}

/** The bare host: the URL parser has brought every spelling of an address to one form. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

export function isInternalName(host: string): boolean {
  return isIP(host) === 0 && (!host.includes('.') || INTERNAL_DOMAINS.test(host));
}
