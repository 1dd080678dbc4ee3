import { gzipSync } from 'node:zlib';
import { page, type Reply } from '../exchange.js';
import type { InventedPerson } from '../invention/person.js';
import { placeName } from '../invention/words.js';
import { type ProfilePage, profileScenario } from './profile-scenario.js';
import { careerOf, STRAIGHT_CAREER, school } from './sample-careers.js';
import type { Scenario } from './scenario.js';

/** What a page with nothing missing shows. */
function everything(person: InventedPerson): Partial<InventedPerson> {
  return {
    headline: 'Lamp designer & keeper of small lights',
    location: placeName(person.home),
    about: 'Lamps should be mended, not replaced. I have mended a good many.',
    followers: 6000,
    connections: '500+',
    hasPicture: true,
    employments: careerOf(person, 6),
    schools: [school({}), school({ name: 'Ransholt College', slug: 'ransholt-college', degree: 'Diploma' })],
  };
}

const LAYOUTS: ProfilePage[] = [
  { slug: 'full', title: 'A page with everything on it', lookup: 'Completed', changes: everything },
  {
    slug: 'era-2023',
    title: 'The layout of 2023: no data-section on experience, groups that call themselves items',
    lookup: 'Completed',
    changes: everything,
    style: { era: '2023' },
  },
  {
    slug: 'era-2024',
    title: 'The layout of 2024: one JSON-LD entry for each group',
    lookup: 'Completed with every position of every group',
    changes: everything,
    style: { era: '2024' },
  },
  { slug: 'era-2026', title: 'The layout of 2026', lookup: 'Completed', changes: everything },
  {
    slug: 'heavy',
    title: 'A page of 700 KB',
    lookup: 'Completed',
    changes: everything,
    style: { weightKb: 700 },
  },
  {
    slug: 'name-in-button',
    title: 'The h1 inside a button that opens a dialog, a badge behind it',
    lookup: 'Completed; the name is the h1, without the dialog inside it',
    changes: everything,
    style: { name: 'in-button' },
  },
];

const STRUCTURED_DATA: ProfilePage[] = [
  {
    slug: 'no-json-ld',
    title: 'No JSON-LD',
    lookup: 'Completed from the page itself',
    changes: everything,
    style: { jsonLd: 'none' },
  },
  {
    slug: 'json-ld-only',
    title: 'Name and headline on the page, jobs and schools only in the JSON-LD',
    lookup: 'Completed; past jobs have no title, as the JSON-LD has none',
    changes: everything,
    style: { lists: 'left-out' },
  },
  {
    slug: 'masked-json-ld',
    title: 'Asterisks in the JSON-LD, everything readable on the page',
    lookup: 'Completed from the page; no asterisk anywhere',
    changes: everything,
    style: { jsonLd: 'masked' },
  },
  {
    slug: 'article-json-ld',
    title: 'JSON-LD with articles and no person',
    lookup: 'Completed from the page',
    changes: everything,
    style: { jsonLd: 'article-only' },
  },
  {
    slug: 'broken-json-ld',
    title: 'JSON-LD that does not parse',
    lookup: 'Completed from the page',
    changes: everything,
    style: { jsonLd: 'broken' },
  },
];

const HIDDEN_OR_MISSING: ProfilePage[] = [
  {
    slug: 'blurred',
    title: '"Experience & Education" with two companies readable, roles and the rest in asterisks',
    lookup: 'Completed with the two companies, no titles, no schools; hidden fields reported as masked',
    changes: (person) => ({ ...everything(person), employments: STRAIGHT_CAREER }),
    style: { lists: 'blurred' },
  },
  {
    slug: 'limited',
    title: 'A name, a headline and no lists at all',
    lookup: 'Completed, lists empty',
    changes: () => ({ employments: [], schools: [] }),
    style: { lists: 'left-out' },
  },
  {
    slug: 'no-headline',
    title: 'No headline',
    lookup: 'Completed, `headline` null',
    changes: (person) => ({ ...everything(person), headline: null }),
  },
  {
    slug: 'no-location',
    title: 'No location: followers come first in its line',
    lookup: 'Completed, `location` null',
    changes: (person) => ({ ...everything(person), location: null }),
  },
  {
    slug: 'no-about',
    title: 'No summary',
    lookup: 'Completed, `about` null',
    changes: (person) => ({ ...everything(person), about: null }),
  },
  {
    slug: 'default-avatar',
    title: 'The grey default picture',
    lookup: 'Completed',
    changes: (person) => ({ ...everything(person), hasPicture: false }),
  },
  {
    slug: 'nameless',
    title: 'The right page key and a whole page, but no name anywhere',
    lookup: 'Parse error, never "not found"',
    outcome: 'unreadable',
    style: { name: 'missing' },
  },
  {
    slug: 'other-canonical',
    title: 'Canonical and og:url of somebody else, without a redirect',
    lookup: 'Failed: no redirect explains the other slug',
    outcome: 'unexpected',
    style: { canonicalSlug: 'another-member' },
  },
];

const NEIGHBOURS: ProfilePage[] = [
  {
    slug: 'look-alikes',
    title: 'Recommendations, publications and volunteering in cards like those of jobs, naming other people',
    lookup: 'Completed; none of the others in `experiences`',
    changes: (person) => ({ ...everything(person), extras: lookAlikes(person) }),
  },
  {
    slug: 'wall-words',
    title: 'Posts that speak of authwall, challenge, "Profile Not Found" and 999',
    lookup: 'Completed; words are not walls',
    changes: (person) => ({ ...everything(person), extras: wallWords(person) }),
  },
];

function lookAlikes({ extras }: InventedPerson): InventedPerson['extras'] {
  return {
    ...extras,
    recommendations: [
      { author: 'Yorwyn Pelletti', text: 'Mended our lamps and our meetings.' },
      { author: 'Ulora Staviga', text: 'Director at Rookstone from 2011 to 2014, and glad of the help.' },
    ],
    publications: [
      { title: 'Wicks Through the Ages', publisher: 'Sablewick Press', contributor: 'Tamius Kesswick' },
    ],
    volunteering: [
      { role: 'Lamp Warden', organisation: 'Oakhollow Trust', start: { year: 2015, month: null } },
    ],
    certifications: [
      { name: 'Certified Lamp Practitioner', issuer: 'Zephrine Institute', issued: { year: 2020, month: 2 } },
    ],
  };
}

function wallWords({ extras }: InventedPerson): InventedPerson['extras'] {
  const titles = ['Behind the authwall: a challenge', 'Profile Not Found | LinkedIn', 'Why I got status 999'];
  const body = 'Sign Up | LinkedIn, /checkpoint/challenge and http-equiv="refresh" are only words here.';
  const posts = titles.map((title) => ({ title, body, published: '2026-05-12T08:30:00.000+00:00' }));
  return { ...extras, posts };
}

const GZIP: ProfilePage = {
  slug: 'gzip',
  title: 'The answer compressed with gzip, asked for or not',
  lookup: 'Completed',
  changes: everything,
};

const WRONG_CHARSET: ProfilePage = {
  slug: 'wrong-charset',
  title: 'UTF-8 text (Zoë Øvrebråten) that the header calls iso-8859-1',
  lookup: 'Completed, read as the UTF-8 that the page says it is',
  changes: (person) => ({ ...everything(person), firstName: 'Zoë', lastName: 'Øvrebråten' }),
};

/** A good page in an unusual wrapping. */
function rewrapped(profile: ProfilePage, wrap: (body: Reply['body']) => Reply): Scenario {
  const scenario = profileScenario(profile);
  return { ...scenario, respond: (request) => wrap(scenario.respond(request).body) };
}

export const PAGE_SCENARIOS: Scenario[] = [
  ...[...LAYOUTS, ...STRUCTURED_DATA, ...HIDDEN_OR_MISSING, ...NEIGHBOURS].map(profileScenario),
  rewrapped(GZIP, (body) => page(gzipSync(body), 200, { 'content-encoding': 'gzip' })),
  rewrapped(WRONG_CHARSET, (body) => page(body, 200, { 'content-type': 'text/html; charset=iso-8859-1' })),
];
