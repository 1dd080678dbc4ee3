import fc from 'fast-check';
import { isLinkedInHost, parseLinkedInUrl } from '../../src/modules/scraping/linkedin-url.js';

const IN = 'https://www.linkedin.com/in/';
const COMPANY = 'https://www.linkedin.com/company/';

const accepted: [why: string, input: string, canonical: string][] = [
  ['the canonical form', `${IN}ada-example`, `${IN}ada-example`],
  ['a company', `${COMPANY}acme-tools`, `${COMPANY}acme-tools`],
  ['no scheme', 'linkedin.com/in/ada', `${IN}ada`],
  ['no scheme but www', 'www.linkedin.com/in/ada', `${IN}ada`],
  ['plain http', 'http://linkedin.com/in/ada', `${IN}ada`],
  ['a country host', 'https://uk.linkedin.com/in/ada', `${IN}ada`],
  ['a country host without scheme', 'de.linkedin.com/company/acme', `${COMPANY}acme`],
  ['the phone host', 'https://m.linkedin.com/in/ada', `${IN}ada`],
  ['an upper-case scheme and host', 'HTTPS://WWW.LINKEDIN.COM/in/ada', `${IN}ada`],
  ['an upper-case first segment', 'https://www.linkedin.com/IN/ada', `${IN}ada`],
  ['a mixed-case company segment', 'https://www.linkedin.com/Company/Acme', `${COMPANY}acme`],
  ['an upper-case slug', 'https://www.linkedin.com/in/Ada-EXAMPLE', `${IN}ada-example`],
  ['a trailing slash', `${IN}ada/`, `${IN}ada`],
  ['several trailing slashes', `${IN}ada///`, `${IN}ada`],
  ['a query', `${IN}ada?trk=public_profile`, `${IN}ada`],
  ['a fragment', `${IN}ada#experience`, `${IN}ada`],
  ['a URL within the query', `${IN}ada?next=https://evil.example/..`, `${IN}ada`],
  ['no scheme and a URL within the query', 'linkedin.com/in/ada?u=http://a.example', `${IN}ada`],
  ['a locale suffix', `${IN}ada/de`, `${IN}ada`],
  ['a details page', `${IN}ada/details/experience/`, `${IN}ada`],
  ['an overlay', `${IN}ada/overlay/contact-info/`, `${IN}ada`],
  ['a company tab', `${COMPANY}acme/about/`, `${COMPANY}acme`],
  ['a numeric company id', `${COMPANY}1115`, `${COMPANY}1115`],
  ['a bad escape after the slug', `${IN}ada/%zz`, `${IN}ada`],
  ['the default https port', 'https://www.linkedin.com:443/in/ada', `${IN}ada`],
  ['the default port without scheme', 'www.linkedin.com:443/in/ada', `${IN}ada`],
  ['the default http port', 'http://www.linkedin.com:80/in/ada', `${IN}ada`],
  ['whitespace around it', ` \t\r\n\f${IN}ada \n`, `${IN}ada`],
  ['an opaque member id', `${IN}ACoAAB3xYzQ`, `${IN}ACoAAB3xYzQ`],
  ['the older opaque member id', `${IN}ACwAAB3xYzQ`, `${IN}ACwAAB3xYzQ`],
  ['what only resembles a member id', `${IN}acOAAB3xYzQ`, `${IN}acoaab3xyzq`],
  ['an accented slug', `${IN}zoë`, `${IN}zo%C3%AB`],
  ['an escaped accented slug', `${IN}zo%c3%ab`, `${IN}zo%C3%AB`],
  ['a decomposed accent', `${IN}zoe\u0308`, `${IN}zo%C3%AB`],
  ['letters that compose once lower-cased', `${IN}h\u0331H\u0331`, `${IN}%E1%BA%96%E1%BA%96`],
  ['a CJK slug', `${IN}架空`, `${IN}%E6%9E%B6%E7%A9%BA`],
  ['an emoji', `${IN}ada-🧪`, `${IN}ada-%F0%9F%A7%AA`],
  ['bidi marks, kept', `${IN}\u202babc\u202c\u200e`, `${IN}%E2%80%ABabc%E2%80%AC%E2%80%8E`],
  ['escaped bidi marks', `${IN}%E2%80%ABabc%E2%80%AC`, `${IN}%E2%80%ABabc%E2%80%AC`],
  ['a dot inside the slug', `${IN}ada.example`, `${IN}ada.example`],
  ['an apostrophe', `${IN}o'example`, `${IN}o'example`],
  ['an ampersand', `${COMPANY}a&b`, `${COMPANY}a%26b`],
  ['an underscore and a tilde', `${IN}a_b~c`, `${IN}a_b~c`],
  ['a slug of 100 letters', IN + 'a'.repeat(100), IN + 'a'.repeat(100)],
  ['a slug of 100 emoji', IN + '🧪'.repeat(100), IN + '%F0%9F%A7%AA'.repeat(100)],
  ['2,048 characters', `${IN}ada?`.padEnd(2048, 'q'), `${IN}ada`],
  ['2,048 characters between spaces', `  ${`${IN}ada?`.padEnd(2048, 'q')}  `, `${IN}ada`],
  ['a slug that starts like "unavailable"', `${IN}unavailable-ada`, `${IN}unavailable-ada`],
];

const refused: [why: string, input: string][] = [
  ['nothing', ''],
  ['spaces only', ' \n '],
  ['a word', 'ada'],
  ['a bare path', '/in/ada'],
  ['another host', 'https://example.com/in/ada'],
  ['a host that ends alike', 'https://notlinkedin.com/in/ada'],
  ['a host that starts alike', 'https://linkedin.com.evil.example/in/ada'],
  ['another top-level domain', 'https://linkedin.co/in/ada'],
  ['a deeper host', 'https://www.uk.linkedin.com/in/ada'],
  ['an unknown subdomain', 'https://api.linkedin.com/in/ada'],
  ['a two-digit subdomain', 'https://u1.linkedin.com/in/ada'],
  ['the address in a query', 'https://evil.example/?linkedin.com/in/ada'],
  ['the address in a path', 'https://evil.example/linkedin.com/in/ada'],
  ['the address in a fragment', 'https://evil.example/#linkedin.com/in/ada'],
  ['a trailing-dot host', 'https://www.linkedin.com./in/ada'],
  ['a leading-dot host', 'https://.linkedin.com/in/ada'],
  ['an IP address', 'https://127.0.0.1/in/ada'],
  ['an IPv6 address', 'https://[::1]/in/ada'],
  ['a user name', 'https://ada@www.linkedin.com/in/ada'],
  ['a user name and password', 'https://a:b@www.linkedin.com/in/ada'],
  ['an empty user name', 'https://@www.linkedin.com/in/ada'],
  ['the host as user name', 'https://www.linkedin.com@evil.example/in/ada'],
  ['an escaped @', 'https://www.linkedin.com%40evil.example/in/ada'],
  ['another port', 'https://www.linkedin.com:8443/in/ada'],
  ['the other scheme’s port', 'http://www.linkedin.com:443/in/ada'],
  ['a port beyond all ports', 'https://www.linkedin.com:65536/in/ada'],
  ['a host in escapes', 'https://www.linked%69n.com/in/ada'],
  ['a Cyrillic look-alike', 'https://www.l\u0456nkedin.com/in/ada'],
  ['a punycode look-alike', 'https://www.xn--lnkedin-3fg.com/in/ada'],
  ['full-width letters', 'https://www.\uff4cinkedin.com/in/ada'],
  ['an ideographic dot', 'https://www\u3002linkedin.com/in/ada'],
  ['a soft hyphen in the host', 'https://www.linked\u00adin.com/in/ada'],
  ['backslashes for slashes', 'https:\\\\www.linkedin.com\\in\\ada'],
  ['a backslash in the authority', 'https://evil.example\\@www.linkedin.com/in/ada'],
  ['a backslash in the slug', `${IN}ada\\b`],
  ['a tab in the middle', 'https://www.linkedin.com/in/a\tda'],
  ['a line end in the middle', 'https://www.linkedin.com/i\nn/ada'],
  ['a NUL', `${IN}ada\0`],
  ['a DEL', `${IN}ada\x7f`],
  ['a C1 control', `${IN}ada\x85`],
  ['a space in the slug', `${IN}ada example`],
  ['a no-break space', `${IN}ada\u00a0example`],
  ['a no-break space at the end', `${IN}ada\u00a0`],
  ['a line separator', `${IN}ada\u2028`],
  ['a lone surrogate', `${IN}ada\ud800`],
  ['a lone surrogate in the query', `${IN}ada?\udc00`],
  ['file:', 'file:///www.linkedin.com/in/ada'],
  ['ftp:', 'ftp://www.linkedin.com/in/ada'],
  ['javascript:', 'javascript:alert(1)//linkedin.com/in/ada'],
  ['javascript: with an authority', 'javascript://www.linkedin.com/in/ada'],
  ['mailto:', 'mailto:ada@linkedin.com/in/ada'],
  ['data:', 'data:text/html,linkedin.com/in/ada'],
  ['no scheme but slashes', '//www.linkedin.com/in/ada'],
  ['one slash after the scheme', 'https:/www.linkedin.com/in/ada'],
  ['no slash after the scheme', 'https:www.linkedin.com/in/ada'],
  ['three slashes after the scheme', 'https:///www.linkedin.com/in/ada'],
  ['no path', 'https://www.linkedin.com'],
  ['the home page', 'https://www.linkedin.com/'],
  ['no slug', 'https://www.linkedin.com/in'],
  ['an empty slug', IN],
  ['an empty slug and more', `${IN}/ada`],
  ['an empty first segment', 'https://www.linkedin.com//in/ada'],
  ['a dot segment first', 'https://www.linkedin.com/./in/ada'],
  ['dots for a slug', `${IN}..`],
  ['a single dot for a slug', `${IN}.`],
  ['dots after the slug', `${IN}ada/../bob`],
  ['escaped dots', `${IN}%2e%2e`],
  ['half-escaped dots', `${IN}ada/.%2E/bob`],
  ['an escaped single dot', `${IN}ada/%2e`],
  ['an escaped slash', `${IN}ada%2Fbob`],
  ['an escaped backslash', `${IN}ada%5Cbob`],
  ['an escaped slash for a separator', 'https://www.linkedin.com/in%2Fada'],
  ['an escaped first segment', 'https://www.linkedin.com/%69n/ada'],
  ['an escaped NUL', `${IN}ada%00`],
  ['an escaped line end', `${IN}ada%0D%0Ax`],
  ['an escaped space', `${IN}ada%20example`],
  ['an escaped no-break space', `${IN}ada%C2%A0`],
  ['an escape of an escape', `${IN}ada%2541`],
  ['a bad escape', `${IN}ada%zz`],
  ['a cut escape', `${IN}ada%`],
  ['bad UTF-8', `${IN}ada%ff`],
  ['overlong UTF-8', `${IN}%c0%af`],
  ['an escaped surrogate', `${IN}%ed%a0%80`],
  ['a colon', `${IN}ada:1`],
  ['an @', `${IN}@ada`],
  ['a comma', `${IN}ada,bob`],
  ['angle brackets', `${IN}<ada>`],
  ['quotes', `${IN}"ada"`],
  ['an escaped quote', `${IN}ada%22`],
  ['brackets', `${IN}ada[1]`],
  ['parentheses', `${IN}(ada)`],
  ['a semicolon', `${IN}ada;x=1`],
  ['braces', `${IN}{slug}`],
  ['a backtick', `${IN}ada\``],
  ['a caret', `${IN}ada^`],
  ['a pipe', `${IN}ada|bob`],
  ['101 letters', IN + 'a'.repeat(101)],
  ['101 emoji', IN + '🧪'.repeat(101)],
  ['100 letters that grow when lower-cased', IN + '\u0130'.repeat(100)],
  ['2,049 characters', `${IN}ada?`.padEnd(2049, 'q')],
  ['the address of missing people', `${IN}unavailable`],
  ['the address of missing companies', `${COMPANY}Unavailable/`],
  ['a school', 'https://www.linkedin.com/school/acme'],
  ['a showcase', 'https://www.linkedin.com/showcase/acme'],
  ['an old public address', 'https://www.linkedin.com/pub/ada/1/2/3'],
  ['the phone path', 'https://www.linkedin.com/mwlite/in/ada'],
  ['the login page', 'https://www.linkedin.com/login'],
  ['a post', 'https://www.linkedin.com/posts/ada_1'],
  ['a job', 'https://www.linkedin.com/jobs/view/1'],
  ['two addresses', `${IN}ada ${IN}bob`],
  ['the address in a sentence', `see ${IN}ada`],
];

describe('parseLinkedInUrl', () => {
  it.each(accepted)('accepts %s', (_why, input, canonical) => {
    expect(parseLinkedInUrl(input)?.canonical).toBe(canonical);
  });

  it.each(refused)('refuses %s', (_why, input) => {
    expect(parseLinkedInUrl(input)).toBeNull();
  });

  it('tells people from companies and gives the slug decoded', () => {
    expect(parseLinkedInUrl('linkedin.com/in/Zo%C3%AB')).toEqual({
      kind: 'person',
      slug: 'zoë',
      canonical: `${IN}zo%C3%AB`,
    });
    expect(parseLinkedInUrl('linkedin.com/company/a%26b')).toEqual({
      kind: 'company',
      slug: 'a&b',
      canonical: `${COMPANY}a%26b`,
    });
  });

  it('gets through a megabyte of inner spaces, which would take an hour in steps that grow with its square', () => {
    expect(parseLinkedInUrl(`a${' '.repeat(1_000_000)}b`)).toBeNull();
  });
});

describe('parseLinkedInUrl, for any input', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  const anyCodeUnits = fc
    .array(fc.nat(0xffff), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units));
  const anySlug = fc.oneof(anyText, anyCodeUnits, fc.webUrl(), fc.string());
  const host = fc.constantFrom('linkedin.com', 'www.linkedin.com', 'UK.linkedin.com', 'evil.example', '');
  const almostAddress = fc
    .tuple(
      fc.constantFrom('https://', 'http://', '//', ''),
      host,
      fc.constantFrom('/in/', '/COMPANY/', '/'),
      anySlug,
    )
    .map((parts) => parts.join(''));
  const anyInput = fc.oneof(anyText, anyCodeUnits, almostAddress);

  it('never throws, and what it accepts is a fixed point', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const url = parseLinkedInUrl(input);
        if (url) expect(parseLinkedInUrl(url.canonical)).toEqual(url);
      }),
      { numRuns: 3000 },
    );
  });

  it('always gives an address of the real site', () => {
    fc.assert(
      fc.property(anySlug, (slug) => {
        const url = parseLinkedInUrl(IN + slug);
        if (!url) return;
        expect(url.canonical).toMatch(/^https:\/\/www\.linkedin\.com\/in\/[^/?#\s]+$/);
        expect(new URL(url.canonical).href).toBe(url.canonical);
      }),
      { numRuns: 3000 },
    );
  });

  it('accepts every slug of letters, digits and hyphens, in either case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,99}$/), (slug) => {
        fc.pre(slug.toLowerCase() !== 'unavailable' && !/^AC[ow]AA/.test(slug));
        expect(parseLinkedInUrl(`linkedin.com/in/${slug}/`)?.slug).toBe(slug.toLowerCase());
      }),
    );
  });

  it('accepts no host but the site’s own', () => {
    const looseHost = fc.oneof(fc.domain(), anyText).map((text) => text.replace(/[/?#\\]/g, ''));
    const around = fc.tuple(looseHost, fc.constantFrom('', '.', '@', '%40', ':', '-'), fc.boolean());
    fc.assert(
      fc.property(around, ([text, glue, before]) => {
        fc.pre(text.trim() !== '');
        const tried = before ? `${text}${glue}linkedin.com` : `linkedin.com${glue}${text}`;
        const parsed = parseLinkedInUrl(`https://${tried}/in/ada`);
        if (parsed) expect(tried.trim()).toMatch(/^((\w\w|www|m)\.)?linkedin\.com(:(443)?)?$/i);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isLinkedInHost', () => {
  it.each(['linkedin.com', 'www.linkedin.com', 'WWW.LinkedIn.com', 'm.linkedin.com', 'sg.linkedin.com'])(
    'trusts %s',
    (host) => expect(isLinkedInHost(host)).toBe(true),
  );

  it.each([
    '',
    'linkedin.com.',
    'linkedin.com:443',
    'notlinkedin.com',
    'evil.linkedin.com',
    'a.uk.linkedin.com',
    'linkedin.com.evil.example',
    'www.linkedin.com\n',
    '10.0.0.1',
  ])('does not trust %j', (host) => expect(isLinkedInHost(host)).toBe(false));
});
