import { allowedDestinations } from '../../src/config/destinations.js';
import {
  DestinationForbidden,
  DestinationGuard,
  NameNotResolved,
} from '../../src/platform/outbound/index.js';
import { KnownNames } from './known-names.js';

const NAMES = {
  'receiver.example': [['93.184.216.34', '2606:4700::1111']],
  'inside.example': [['10.0.0.7']],
  'mixed.example': [['93.184.216.34', '127.0.0.1']],
  'mixed6.example': [['93.184.216.34', 'fd00::1']],
  'hooks.internal': [['10.1.2.3']],
  localhost: [['127.0.0.1']],
  intranet: [['10.0.0.9']],
};

const signal = AbortSignal.timeout(60_000);

function guard(allow = '', names = new KnownNames(NAMES)): DestinationGuard {
  return new DestinationGuard(names, allowedDestinations('').read(allow, {}));
}

async function verdict(url: string, allow = ''): Promise<string> {
  const [result] = await Promise.allSettled([guard(allow).admit(url, signal)]);
  if (result.status === 'fulfilled') return 'admitted';
  expect(result.reason).toBeInstanceOf(DestinationForbidden);
  return 'forbidden';
}

describe('a destination', () => {
  it.each([
    'https://receiver.example/hook?token=1',
    'http://receiver.example',
    'https://RECEIVER.example.:443/',
    'http://receiver.example:80/',
    'https://receiver.example:8443/',
    'http://receiver.example:1024/',
    'https://93.184.216.34/hook',
    'https://[2606:4700::1111]/hook',
  ])('may be %s', async (url) => {
    expect(await verdict(url)).toBe('admitted');
  });

  it.each([
    ['no URL', 'receiver.example/hook'],
    ['relative', '//receiver.example/hook'],
    ['empty', ''],
    ['no host', 'http:///'],
    ['another protocol', 'ftp://receiver.example/'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/plain,1'],
    ['gopher', 'gopher://receiver.example:70/'],
    ['with a user', 'https://user@receiver.example/'],
    ['with a password', 'https://:secret@receiver.example/'],
    ['on port 0', 'http://receiver.example:0/'],
    ['on the port of SSH', 'http://receiver.example:22/'],
    ['on the port of SMTP', 'http://receiver.example:25/'],
    ['on the last privileged port', 'http://receiver.example:1023/'],
    ['on no port there is', 'http://receiver.example:65536/'],
  ])('must not be %s: %s', async (_, url) => {
    expect(await verdict(url)).toBe('forbidden');
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.1/',
    'http://127.0.1/',
    'http://127.0.0.1./',
    'http://0/',
    'http://%31%32%37.0.0.1/',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://①②⑦.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/latest/meta-data/',
    'http://0xa9fea9fe/',
    'http://[::1]/',
    'http://[::]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
  ])('must not be an inner address, however it is spelled: %s', async (url) => {
    expect(await verdict(url)).toBe('forbidden');
  });

  it.each([
    'http://localhost/',
    'http://LOCALHOST./',
    'http://anything.localhost/',
    'http://intranet/',
    'http://redis:6379/',
    'http://hooks.internal/',
    'http://metadata.google.internal/computeMetadata/v1/',
    'http://printer.local/',
    'http://nas.lan/',
    'http://router.home.arpa/',
  ])('must not have an inner name, which is not even looked up: %s', async (url) => {
    const names = new KnownNames(NAMES);
    await expect(guard('', names).admit(url, signal)).rejects.toThrow(DestinationForbidden);
    expect(names.asked).toEqual([]);
  });

  it.each(['inside', 'mixed', 'mixed6'])(
    'must not lead inside with any of its addresses: %s.example',
    async (name) => {
      expect(await verdict(`https://${name}.example/`)).toBe('forbidden');
    },
  );

  it('comes with the very addresses that were checked', async () => {
    const { url, addresses } = await guard().admit('https://receiver.example/hook', signal);
    expect([url.href, addresses]).toEqual([
      'https://receiver.example/hook',
      ['93.184.216.34', '2606:4700::1111'],
    ]);
  });

  it('that can’t be found is told apart from a forbidden one', async () => {
    await expect(guard().admit('https://nowhere.example/', signal)).rejects.toThrow(NameNotResolved);
  });
});

describe('CALLBACK_ALLOW', () => {
  it.each([
    ['a host by its name', 'inside.example', 'http://inside.example:8080/'],
    ['a host in any case', 'Inside.Example', 'http://INSIDE.example./'],
    ['an inner name', 'hooks.internal', 'http://hooks.internal/'],
    ['a name without a dot', 'intranet', 'http://intranet/'],
    ['an address', '127.0.0.1', 'http://127.0.0.1:9000/'],
    ['a network', '10.0.0.0/8', 'http://inside.example/'],
    ['a network, for inner names too', '10.0.0.0/8', 'http://hooks.internal/'],
    ['an IPv6 network', 'fd00::/8', 'http://[fd00::1]/'],
    ['several', ' 192.168.0.0/16 , 127.0.0.0/8 ', 'http://localhost:3000/'],
    ['what is missing to a mixed answer', '127.0.0.1', 'http://mixed.example/'],
  ])('opens %s', async (_, allow, url) => {
    expect(await verdict(url, allow)).toBe('admitted');
  });

  it.each([
    ['other hosts', 'inside.example', 'http://hooks.internal/'],
    ['names below a host', 'example', 'http://inside.example/'],
    ['other networks', '10.0.0.0/16', 'http://10.1.0.1/'],
    ['inner names that lead nowhere', '10.0.0.0/8', 'http://redis:6379/'],
    ['the address of a host', 'inside.example', 'http://10.0.0.7/'],
    ['other protocols', 'inside.example', 'ftp://inside.example/'],
    ['privileged ports', '10.0.0.0/8', 'http://10.0.0.7:22/'],
    ['users', 'inside.example', 'http://root@inside.example/'],
  ])('does not open %s', async (_, allow, url) => {
    expect(await verdict(url, allow)).toBe('forbidden');
  });

  it.each(['10.0.0.0/0', '10.0.0.0/33', '::/0', '*.example.com', 'https://a.example', 'a b', '1.2.3'])(
    'that is wrong stops the start: %s',
    (text) => {
      expect(() => allowedDestinations('').read(text, {})).toThrow('must be host names, addresses and CIDRs');
    },
  );
});
