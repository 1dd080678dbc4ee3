import { egressProxies } from '../../../src/config/egress-proxies.js';

const read = (text: string) => egressProxies('').read(text, {});

describe('a list of proxies', () => {
  it('is empty when nothing is set', () => {
    expect(read('')).toEqual([]);
  });

  it('tells address and log-in of each, and names them without passwords', () => {
    expect(read(' http://ada:p%40ss@proxy.example:8080, socks5://10.0.0.7:9050 ')).toEqual([
      {
        name: 'ada@proxy.example:8080',
        host: 'proxy.example',
        server: 'http://proxy.example:8080',
        credentials: { username: 'ada', password: 'p@ss' },
      },
      { name: '10.0.0.7:9050', host: '10.0.0.7', server: 'socks5://10.0.0.7:9050', credentials: null },
    ]);
  });

  it('may name the same host for several users, who may leave by several addresses', () => {
    expect(read('http://a:x@proxy.example:80,http://b:x@proxy.example:80')).toHaveLength(2);
  });

  it.each([
    'proxy.example:8080',
    'ftp://proxy.example',
    'http://',
    'http://proxy.example/path',
    'http://proxy.example:99999',
    'http://a:hush@proxy.example, nonsense',
  ])('is refused, without a word of it being repeated: %s', (text) => {
    expect(() => read(text)).toThrow(/^must be proxies like/);
  });

  it('is refused where Chromium could not log in', () => {
    expect(() => read('socks5://ada:hush@proxy.example')).toThrow('socks5');
  });

  it('is refused when it names the same one twice', () => {
    expect(() => read('http://a:x@proxy.example:80,http://a:y@proxy.example')).toThrow('twice');
  });
});
