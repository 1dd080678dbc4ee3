import type { ProfileData } from '../../../scraping/index.js';
import { readCompanyDetails, toCompany } from './company-details.js';
import { findSubject, type LinkedThing, proseAt } from './json-ld.js';
import { readCompanyName } from './name.js';
import { proseOf } from './page-document.js';
import type { ProfilePage } from './profile-page.js';
import { readCompanyFollowers, readPlace, readSubline } from './subline.js';
import { firstPresent, type Reading, statesOf, valueIn } from './text.js';

/** What only people have. */
const PERSONAL = {
  headline: null,
  current_company: null,
  experience: null,
  education: null,
  experiences: [],
  educations: [],
};
const PERSONAL_STATES = statesOf(Object.fromEntries(Object.keys(PERSONAL).map((field) => [field, null])));

/** Null when the page names no company. */
export function parseCompany(page: ProfilePage): ProfileData | null {
  const organization = findOrganization(page);
  const fullName = readCompanyName(page, organization);
  if (fullName === null) return null;

  const details = readCompanyDetails(page, organization);
  const subline = readSubline(page.topCard);
  const single = {
    location: firstPresent(readPlace(subline), details.headquarters),
    about: readAbout(page, organization),
    followers: readCompanyFollowers(subline),
  };
  const detailStates = Object.entries(statesOf(details)).map(([fact, state]) => [`company.${fact}`, state]);
  return {
    kind: 'company',
    full_name: fullName,
    ...structuredClone(PERSONAL),
    location: valueIn(single.location),
    about: valueIn(single.about),
    followers: single.followers,
    company: toCompany(details),
    fields: {
      full_name: 'present',
      ...PERSONAL_STATES,
      ...statesOf(single),
      ...Object.fromEntries(detailStates),
    },
  };
}

/** A school's page is a company's page, and says so in its linked data only. */
function findOrganization({ linkedData, slugs }: ProfilePage): LinkedThing | null {
  return (
    findSubject(linkedData, 'Organization', slugs) ??
    findSubject(linkedData, 'EducationalOrganization', slugs)
  );
}

function readAbout({ sections }: ProfilePage, organization: LinkedThing | null): Reading {
  const about = sections.filter('[data-test-id="about-us"]');
  const shown = proseOf(about.find('[data-test-id="about-us__description"]').first());
  return firstPresent(shown, proseAt(organization, 'description'));
}
