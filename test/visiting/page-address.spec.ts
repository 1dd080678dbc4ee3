import {
  readOrganizationLink,
  readPageAddress,
} from '../../src/modules/visiting/agents/linkedin/page-address.js';
import { readRetryAfter } from '../../src/modules/visiting/agents/linkedin/retry-after.js';

describe('readPageAddress', () => {
  it.each([
    ['https://uk.linkedin.com/in/Ada?trk=x', 'person', 'ada'],
    ['https://www.linkedin.com/company/acme/about/', 'company', 'acme'],
    ['https://www.linkedin.com/school/acme-college/', 'company', 'acme-college'],
  ])('knows %s for a page', (url, kind, slug) => {
    expect(readPageAddress(url)).toMatchObject({ kind, slug });
  });

  it.each(['', '/public-profile/in/ada/', 'https://www.linkedin.com/feed/', 'https://example.com/in/ada'])(
    'knows %j for none',
    (url) => expect(readPageAddress(url)).toBeNull(),
  );
});

describe('readOrganizationLink', () => {
  it.each([
    ['https://uk.linkedin.com/company/Acme?trk=public_profile', 'https://www.linkedin.com/company/acme'],
    ['/company/acme/', 'https://www.linkedin.com/company/acme'],
    ['https://www.linkedin.com/school/acme-college?x', 'https://www.linkedin.com/school/acme-college'],
  ])('frees %s of tracking', (href, url) => expect(readOrganizationLink(href)).toBe(url));

  it.each([
    undefined,
    '',
    'https://www.linkedin.com/in/ada',
    'https://evil.example/company/acme',
    'javascript:1',
  ])('gives nothing for %s', (href) => expect(readOrganizationLink(href)).toBeNull());
});

describe('readRetryAfter', () => {
  const now = new Date('2026-11-21T10:00:00Z');

  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Sat, 21 Nov 2026 10:01:30 GMT', 90],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ])('reads %j as %d seconds', (value, seconds) => expect(readRetryAfter(value, now)).toBe(seconds));

  it.each([undefined, '', 'soon', '-5', '1.5', 'about 12'])('reads nothing in %j', (value) => {
    expect(readRetryAfter(value, now)).toBeNull();
  });
});
