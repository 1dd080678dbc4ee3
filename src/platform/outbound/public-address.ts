import { BlockList, isIPv4 } from 'node:net';

/** IPv4 that is not the public internet: the special-purpose registry of IANA, and what clouds put beside it. */
const NOT_PUBLIC_V4 = networks('ipv4', [
  ['0.0.0.0', 8], // this network; Linux connects 0.0.0.0 to itself
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT; Alibaba's metadata service
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // Azure's wire server, public only by its number
  ['169.254.0.0', 16], // link-local; the metadata services of most clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments; Oracle's metadata service
  ['192.0.2.0', 24], // documentation
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // automatic multicast tunnelling
  ['192.88.99.0', 24], // relays of 6to4, deprecated
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, and broadcast
]);

/** Public IPv6 lies in here; outside are loopback, local, multicast, and IPv4 in IPv6 as ::ffff:… and 64:ff9b::…. */
const GLOBAL_V6 = networks('ipv6', [['2000::', 3]]);

/** What inside of it is not the public internet, or leads to an IPv4 address of the sender's choice. */
const NOT_PUBLIC_V6 = networks('ipv6', [
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // documentation
  ['3ffe::', 16], // an experiment that ended
]);

/** ISATAP: in any network, an interface of this form tunnels to the IPv4 address that follows. */
const ISATAP = /:(?:0|200)?:5efe:[0-9a-f:.]+$/i;

/** Whether an address is one of the public internet. What is not known to be is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC_V4.check(address, 'ipv4');
  return GLOBAL_V6.check(address, 'ipv6') && !NOT_PUBLIC_V6.check(address, 'ipv6') && !ISATAP.test(address);
}

function networks(family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [address, bits] of ranges) list.addSubnet(address, bits, family);
  return list;
}
