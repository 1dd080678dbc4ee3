import { isoDate, type PartialDate } from '../invention/dates.js';
import { fullName, type InventedJob, type InventedPerson, listJobs } from '../invention/person.js';
import { companyUrl, profileUrl, schoolUrl } from './links.js';
import { Markup, NOTHING } from './markup.js';
import { mask } from './masking.js';
import type { ProfileStyle } from './style.js';

type Json = Record<string, unknown>;

/** The structured data beside the page: full, masked, without its person, or broken, as the style asks. */
export function profileJsonLd(person: InventedPerson, style: ProfileStyle): Markup {
  if (style.jsonLd === 'none' || style.name === 'missing') return NOTHING;
  const articles = articleNodes(person, style);
  const graph =
    style.jsonLd === 'article-only' ? articles : [webPage(person), ...articles, personNode(person, style)];
  const block = jsonLdBlock({ '@context': 'http://schema.org', '@graph': graph });
  // A comma too many is enough: JSON.parse refuses the whole block.
  return style.jsonLd === 'broken' ? new Markup(block.text.replace('"@graph":', ',"@graph":')) : block;
}

export function jsonLdBlock(content: Json): Markup {
  const json = JSON.stringify(content).replaceAll('<', '\\u003C');
  return new Markup(`<script type="application/ld+json">\n      ${json}\n    </script>`);
}

function webPage(person: InventedPerson): Json {
  return {
    '@type': 'WebPage',
    url: profileUrl(person.slug, person.home),
    reviewedBy: { '@type': 'Person', name: 'Community moderator' },
  };
}

/** Posts name their author as a Person of his own, which is not the subject of the page. */
function articleNodes(person: InventedPerson, { jsonLd }: ProfileStyle): Json[] {
  const posts =
    jsonLd === 'article-only' && person.extras.posts.length === 0
      ? [{ title: 'On keeping lists', body: 'Short ones.', published: '2026-02-03T08:00:00.000+00:00' }]
      : person.extras.posts;
  return posts.map(({ title, body, published }) => ({
    '@type': 'Article',
    name: title,
    author: { '@type': 'Person', name: fullName(person), url: profileUrl(person.slug, person.home) },
    datePublished: published,
    articleBody: `<p>${body}</p>`,
    interactionStatistic: { '@type': 'InteractionCounter', interactionType: 'http://schema.org/LikeAction' },
  }));
}

function personNode(person: InventedPerson, style: ProfileStyle): Json {
  const shown = style.jsonLd === 'masked' ? mask : (text: string) => text;
  const url = profileUrl(style.canonicalSlug ?? person.slug, person.home);
  const jobs = style.lists === 'blurred' ? [] : jsonLdJobs(person, style);
  const current = jobs.filter((job) => job.isCurrent);
  return {
    '@type': 'Person',
    name: fullName(person),
    url,
    sameAs: url,
    description: person.about?.replaceAll('. ', '.<br>') ?? undefined,
    disambiguatingDescription: person.followers > 20_000 ? 'Creator, Top Voice' : undefined,
    image: { '@type': 'ImageObject', contentUrl: 'https://media.licdn.com/dms/image/invented.jpg' },
    address: address(person, style),
    jobTitle: current.flatMap(({ title }) => (title === null ? [] : [shown(title)])),
    worksFor: current.map((job) => organization(job, shown)),
    alumniOf: [
      ...jobs.filter((job) => !job.isCurrent).map((job) => organization(job, shown)),
      ...(style.lists === 'blurred' ? [] : schoolNodes(person, shown)),
    ],
    memberOf: [],
    awards: [],
    knowsLanguage: person.extras.languages.map(({ name }) => ({ '@type': 'Language', name })),
    interactionStatistic: follows(person),
  };
}

/** In 2024 the structured data kept one entry for each group; the page itself shows all of its positions. */
function jsonLdJobs(person: InventedPerson, { era }: ProfileStyle): InventedJob[] {
  if (era !== '2024') return listJobs(person);
  const employments = person.employments.map((each) => ({ ...each, positions: each.positions.slice(0, 1) }));
  return listJobs({ ...person, employments });
}

function address({ location, home }: InventedPerson, { era }: ProfileStyle): Json | undefined {
  if (location === null) return undefined;
  const place = { '@type': 'PostalAddress', addressLocality: location };
  return era === '2023' ? place : { ...place, addressCountry: home.countryCode };
}

function organization(job: InventedJob, shown: (text: string) => string): Json {
  return {
    '@type': 'Organization',
    name: job.company === null ? undefined : shown(job.company),
    url: job.companySlug === null ? undefined : companyUrl(job.companySlug),
    location: job.location ?? undefined,
    member: {
      '@type': 'OrganizationRole',
      description: job.description ?? undefined,
      startDate: jsonDate(job.start),
      endDate: jsonDate(job.end),
    },
  };
}

function schoolNodes(person: InventedPerson, shown: (text: string) => string): Json[] {
  return person.schools.map(({ name, slug, start, end }) => ({
    '@type': 'EducationalOrganization',
    name: shown(name),
    url: slug === null ? undefined : schoolUrl(slug),
    member: { '@type': 'OrganizationRole', startDate: jsonDate(start), endDate: jsonDate(end) },
  }));
}

/** A bare year is a number, a month makes it a string; one object may hold both. */
function jsonDate(date: PartialDate | null): number | string | undefined {
  if (date === null) return undefined;
  return date.month === null ? date.year : isoDate(date);
}

function follows({ followers }: InventedPerson): Json {
  return {
    '@type': 'InteractionCounter',
    interactionType: 'https://schema.org/FollowAction',
    name: 'Follows',
    userInteractionCount: followers,
  };
}
