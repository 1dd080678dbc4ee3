import { BlockList, isIP, isIPv4 } from 'node:net';
import { hostOf, isInternalName, parseDestination } from './destination.js';
import type { NameResolver } from './name-resolver.js';
import { DestinationForbidden } from './outbound.errors.js';
import { isPublicAddress } from './public-address.js';

/** What may be called although it is not public. */
export interface Exemptions {
  hosts: readonly string[];
  networks: readonly { address: string; bits: number; family: 'ipv4' | 'ipv6' }[];
}

/** Where a request may go: the URL, and the very addresses that were checked. */
export interface Destination {
  url: URL;
  addresses: readonly string[];
}

/** Keeps requests to addresses that others chose from reaching into the network they are sent from. */
export class DestinationGuard {
  private readonly hosts: ReadonlySet<string>;
  private readonly networks = new BlockList();

  constructor(
    private readonly resolver: NameResolver,
    { hosts, networks }: Exemptions,
  ) {
    this.hosts = new Set(hosts);
    for (const { address, bits, family } of networks) this.networks.addSubnet(address, bits, family);
  }

  /** Throws `DestinationForbidden` or `NameNotResolved`. One bad address among several is enough to refuse. */
  async admit(text: string, signal: AbortSignal): Promise<Destination> {
    const url = parseDestination(text);
    const host = hostOf(url);
    if (this.hosts.has(host)) return { url, addresses: await this.resolver.lookUp(host) };

    const addresses = await this.addressesOf(host, signal);
    const mayBePublic = !isInternalName(host);
    const isFine = (address: string) => (mayBePublic && isPublicAddress(address)) || this.isExempt(address);
    if (addresses.length === 0 || !addresses.every(isFine)) throw notPublic();
    return { url, addresses };
  }

  private async addressesOf(host: string, signal: AbortSignal): Promise<string[]> {
    if (isIP(host) !== 0) return [host];
    if (!isInternalName(host)) return this.resolver.ask(host, signal);
    // What an internal name leads to, and whether there is one, is nobody's business unless a network is open.
    if (this.networks.rules.length === 0) throw notPublic();
    return this.resolver.lookUp(host).catch(() => []);
  }

  private isExempt(address: string): boolean {
    return this.networks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  }
}

function notPublic(): DestinationForbidden {
  return new DestinationForbidden('must lead to a public address, or to one that the operator allows');
}
