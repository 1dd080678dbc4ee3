import type { Company } from '../../../scraping/index.js';
import { readCount } from './counts.js';
import { asThings, countAt, type LinkedThing, lineAt, lineFrom } from './json-ld.js';
import { type Elements, lineOf } from './page-document.js';
import type { ProfilePage } from './profile-page.js';
import { firstPresent, mapReading, type Reading, readLine, valueIn } from './text.js';

/** What the page says of each fact about a company. */
export type CompanyReadings = { [Fact in keyof Company]: Reading<NonNullable<Company[Fact]>> };

const SITE = 'https://www.linkedin.com';
/** Links to other sites lead through a page of the site's own, sometimes one that warns. */
const DETOUR = /^\/redir\//;

export function readCompanyDetails(
  { sections, topCard }: ProfilePage,
  organization: LinkedThing | null,
): CompanyReadings {
  const about = sections.filter('[data-test-id="about-us"]').first();
  return {
    industry: firstPresent(
      fact(about, 'industry'),
      lineOf(topCard.find('h2.top-card-layout__headline').first()),
    ),
    size: fact(about, 'size'),
    headquarters: firstPresent(fact(about, 'headquarters'), readLinkedAddress(organization)),
    website: firstPresent(readWebsite(about), websiteOf(lineFrom([organization?.sameAs].flat()[0]))),
    founded: fact(about, 'foundedOn'),
    type: fact(about, 'organizationType'),
    specialties: splitSpecialties(fact(about, 'specialties')),
    employees_on_linkedin: readEmployeeCount(topCard, organization),
    tagline: firstPresent(readTagline(topCard), lineAt(organization, 'slogan')),
  };
}

export function toCompany(readings: CompanyReadings): Company {
  return {
    industry: valueIn(readings.industry),
    size: valueIn(readings.size),
    headquarters: valueIn(readings.headquarters),
    website: valueIn(readings.website),
    founded: valueIn(readings.founded),
    type: valueIn(readings.type),
    specialties: valueIn(readings.specialties) ?? [],
    employees_on_linkedin: valueIn(readings.employees_on_linkedin),
    tagline: valueIn(readings.tagline),
  };
}

function fact(about: Elements, name: string): Reading {
  return lineOf(about.find(`[data-test-id="about-us__${name}"] dd`).first());
}

/** Only the link: a hidden note for screen readers shares its place. */
function readWebsite(about: Elements): Reading {
  const link = about.find('[data-test-id="about-us__website"] dd a').first();
  const target = URL.parse(link.attr('href') ?? '', SITE);
  const address = DETOUR.test(target?.pathname ?? '') ? target?.searchParams.get('url') : link.attr('href');
  return firstPresent(websiteOf(readLine(address ?? '')), websiteOf(lineOf(link)));
}

/** Callers may follow it, so it must be the address of a web page and not, say, a script. */
function websiteOf(reading: Reading): Reading {
  return mapReading(reading, (text) => (/^https?:$/.test(URL.parse(text)?.protocol ?? '') ? text : null));
}

/**
 * "a, b, and c". Two without a comma stay one: "research and development" can't be told from
 * "lamps and wicks", and a wrong cut does more harm than none.
 */
function splitSpecialties(line: Reading): Reading<string[]> {
  return mapReading(line, (text) => text.split(/,\s+(?:and\s+)?/).filter(Boolean));
}

/** Members who say they work there, which is not the company's own word on its size. */
function readEmployeeCount(topCard: Elements, organization: LinkedThing | null): number | null {
  const shown = valueIn(lineOf(topCard.find('a.face-pile__cta').first()));
  const [linked] = asThings(organization?.numberOfEmployees);
  return (shown ? readCount(shown) : null) ?? countAt(linked, 'value');
}

function readTagline(topCard: Elements): Reading {
  return lineOf(topCard.find('.top-card-layout__second-subline .line-clamp-2').first());
}

/** Written as the page writes it, "London, England". */
function readLinkedAddress(organization: LinkedThing | null): Reading {
  const [address] = asThings(organization?.address);
  const parts = [lineAt(address, 'addressLocality'), lineAt(address, 'addressRegion')];
  return parts.map(valueIn).filter(Boolean).join(', ') || firstPresent(...parts);
}
