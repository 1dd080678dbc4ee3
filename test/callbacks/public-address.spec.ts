import { isPublicAddress } from '../../src/platform/outbound/public-address.js';

describe('an address of the public internet', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.0',
    '100.63.255.255',
    '100.128.0.0',
  ])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(['2606:4700::1111', '2a00:1450:4001:800::200e', '2001:200::1', '2001:4860:4860::8888'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('no address of the public internet', () => {
  it.each([
    ['this network', '0.0.0.0'],
    ['this network', '0.255.255.255'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.255.255'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['a metadata service behind it', '100.100.100.200'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['the wire server of a cloud', '168.63.129.16'],
    ['a metadata service', '169.254.169.254'],
    ['a container’s metadata service', '169.254.170.2'],
    ['a metadata service', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['a 6to4 relay', '192.88.99.1'],
    ['benchmarks', '198.18.0.1'],
    ['benchmarks', '198.19.255.255'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
  ])('is %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['IPv4-compatible', '::7f00:1'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped, in hex', '::ffff:a9fe:a9fe'],
    ['IPv4-mapped, even to a public address', '::ffff:8.8.8.8'],
    ['IPv4-translated', '::ffff:0:7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of a network’s own', '64:ff9b:1::a00:1'],
    ['discard-only', '100::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['benchmarks', '2001:2::1'],
    ['ORCHID', '2001:20::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['6to4 to loopback', '2002:7f00:1::'],
    ['6to4 to a private network', '2002:c0a8:101::1'],
    ['ISATAP to a private network', '2606:4700::5efe:a00:1'],
    ['ISATAP with the universal bit', '2606:4700::200:5efe:7f00:1'],
    ['segment routing', '5f00::1'],
    ['unique local', 'fc00::1'],
    ['a metadata service', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['no address at all', 'localhost'],
    ['nothing', ''],
  ])('is %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
