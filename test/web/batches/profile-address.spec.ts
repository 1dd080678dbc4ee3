import { parseLinkedInUrl } from '../../../src/modules/scraping/linkedin-url.js';
import { profileOf } from '../../../web/src/pages/batches/reading/profile-address.js';

const ADDRESSES = [
  'https://www.linkedin.com/in/ada',
  'http://linkedin.com/in/ADA/',
  'linkedin.com/in/ada?trk=x#top',
  '//uk.linkedin.com/in/ada/de',
  'https://m.linkedin.com/company/Acme-Corp/about/',
  'https://www.linkedin.com/in/zo%C3%AB',
  'https://www.linkedin.com/in/zoe\u0308',
  'https://www.linkedin.com/in/ACoAAbCdEf',
  'https://www.linkedin.com/IN/ACwAAxYz',
  'https://www.linkedin.com/in/unavailable',
  'https://www.linkedin.com/in/',
  'https://www.linkedin.com/in/a b',
  'https://www.linkedin.com/in/a,b',
  'https://www.linkedin.com/in/a%2Fb',
  'https://www.linkedin.com/in/%E0%A4%A',
  'https://www.linkedin.com/in/../company/x',
  'https://www.linkedin.com/in/%2e%2e/x',
  'https://www.linkedin.com:8080/in/ada',
  'https://www.linkedin.com:443/in/ada',
  'https://www.linkedin.com:99999/in/ada',
  'https://ada@linkedin.com/in/ada',
  'https://linkedin.com.example.org/in/ada',
  'https://evil-linkedin.com/in/ada',
  'https://www.uk.linkedin.com/in/ada',
  'https://LINKEDIN.com/in/ada',
  'https://lınkedin.com/in/ada',
  'ftp://linkedin.com/in/ada',
  'https://linkedin.com\\in\\ada',
  'https://linkedin.com/in/a\u202eda',
  'https://linkedin.com/in/a\ud800',
  'https://linkedin.com/in/😀',
  'https://linkedin.com/jobs/1',
  `https://linkedin.com/in/${'a'.repeat(100)}`,
  `https://linkedin.com/in/${'a'.repeat(101)}`,
  `https://linkedin.com/in/a?${'x'.repeat(2_050)}`,
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'ada',
  '',
];

describe('what the page takes for the address of a profile', () => {
  it.each(ADDRESSES)('is what the API takes for one: %j', (address) => {
    const known = parseLinkedInUrl(address);
    const expected = known ? `${known.kind === 'person' ? 'in' : 'company'}/${known.slug}` : undefined;
    expect(profileOf(address)).toBe(expected);
  });
});
