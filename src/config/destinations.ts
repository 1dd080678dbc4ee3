import { isIP } from 'node:net';
import type { Setting } from './settings.js';

export interface Network {
  address: string;
  bits: number;
  family: 'ipv4' | 'ipv6';
}

/** What may be called although it is not public. */
export interface AllowedDestinations {
  hosts: readonly string[];
  networks: readonly Network[];
}

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export function allowedDestinations(reason: string): Setting<AllowedDestinations> {
  return {
    reason,
    example: '',
    read(text = '') {
      const entries = text.split(',').map((entry) => entry.trim().toLowerCase());
      const named = entries.filter((entry) => entry !== '');
      const networks = named.flatMap((entry) => readNetwork(entry) ?? []);
      const hosts = named.filter((entry) => HOST.test(entry));
      if (hosts.length + networks.length === named.length) return { hosts, networks };
      throw new Error(`must be host names, addresses and CIDRs with commas between, not "${text}"`);
    },
  };
}

/** A single address is a network of one. "All there is" is taken for a mistake. */
function readNetwork(text: string): Network | null {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return null;
  const most = version === 4 ? 32 : 128;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (bits === undefined) return { address, bits: most, family };
  const length = /^\d{1,3}$/.test(bits) ? Number(bits) : 0;
  return length >= 1 && length <= most ? { address, bits: length, family } : null;
}
