import { isIP } from 'node:net';
import type { Setting } from './settings.js';

/** Either how many proxies stand before this process, or their addresses. Express takes both as they are. */
export type TrustedProxies = number | readonly string[];

/** Names that Express knows for ranges of addresses. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** More proxies in a row than anyone has; a larger number is a mistake that would let callers forge addresses. */
const MOST_HOPS = 10;

export function trustedProxies(reason: string): Setting<TrustedProxies> {
  return {
    reason,
    example: '',
    read(text = '') {
      if (/^\d+$/.test(text) && Number(text) <= MOST_HOPS) return Number(text);
      const proxies = text.split(',').map((proxy) => proxy.trim());
      const named = proxies.filter((proxy) => proxy !== '');
      if (named.every((proxy) => RANGES.includes(proxy) || isNetwork(proxy))) return named;
      throw new Error(
        `must be a number of proxies up to ${MOST_HOPS}, or addresses, CIDRs, ${RANGES.join(', ')} with commas between, not "${text}"`,
      );
    },
  };
}

/** An address, or a range of them that is not all there are. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && inRange(Number(bits), version === 4 ? 32 : 128));
}

function inRange(bits: number, most: number): boolean {
  return bits >= 1 && bits <= most;
}
