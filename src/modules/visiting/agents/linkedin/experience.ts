import type { Experience } from '../../../scraping/index.js';
import { readDateRange } from './date-range.js';
import { readDescriptionPart } from './description-tag.js';
import { type ExperienceReading, experienceListing } from './experience-listing.js';
import type { LinkedThing } from './json-ld.js';
import { readLinkedExperiences } from './linked-experience.js';
import { firstListing, type Listing } from './listing.js';
import { readOrganizationLink } from './page-address.js';
import { type Elements, each, expandableProseOf, lineOf } from './page-document.js';
import type { ProfilePage } from './profile-page.js';
import { firstPresent, MASKED, type Reading, valueIn } from './text.js';

/** Where a row links its company. Descriptions may link to anybody's. */
const COMPANY_LINK = 'a.profile-section-card__image-link, h3 a, h4 a';

export function readExperiences(page: ProfilePage, person: LinkedThing | null): Listing<Experience> {
  return firstListing(
    () => experienceListing(readRows(page.sections)),
    () => experienceListing(readBlurredRows(page.sections)),
    () => experienceListing(readLinkedExperiences(person)),
    () => experienceListing([readCompanyChip(page.topCard)]),
    () => experienceListing([{ company: readDescriptionPart(page.head, 'Experience') }]),
  );
}

/** The company a top card shows beside the name, which is where its member works now. */
export function readCompanyChip(topCard: Elements): ExperienceReading {
  const chip = topCard.find('[data-section="currentPositionsDetails"]').first();
  return {
    company: lineOf(chip.find('.top-card-link__description').first()),
    company_url: companyUrl(chip.find('a')),
    is_current: true,
  };
}

/** Every position of the list, groups unfolded. Only direct children are rows: groups nest lists of their own. */
function readRows(sections: Elements): ExperienceReading[] {
  const section = sections.filter('.experience, [data-section="experience"]');
  return each(section.find('ul.experience__list > li')).flatMap((row) =>
    // In 2023 a group is called an item as well, so this must be asked first.
    row.hasClass('experience-group') ? readGroup(row) : [readPosition(row)],
  );
}

function readGroup(group: Elements): ExperienceReading[] {
  const shared = {
    company: lineOf(group.find('.experience-group-header__company').first()),
    company_url: companyUrl(group.find('a.experience-group-header__url')),
  };
  const positions = each(group.find('ul.experience-group__positions > li')).map(readPosition);
  if (positions.length === 0) return [shared];

  return positions.map((position) => ({
    ...position,
    company: firstPresent(position.company, shared.company),
    company_url: position.company_url ?? shared.company_url,
  }));
}

/** Headings are what all layouts have in common; only newer ones name what stands in them. */
function readPosition(row: Elements): ExperienceReading {
  return {
    title: lineOf(row.find('h3').first()),
    company: lineOf(row.find('h4').first()),
    company_url: companyUrl(row.find(COMPANY_LINK)),
    location: valueIn(readPlace(row)),
    ...readDateRange(row),
    description: valueIn(readDescription(row)),
  };
}

/** The paragraph that holds no dates; it comes first when there are none. */
function readPlace(row: Elements): Reading {
  const named = row.find('.experience-item__location').first();
  if (named.length > 0) return lineOf(named);

  const unnamed = each(row.find('p.experience-item__meta-item'));
  const place = unnamed.find((paragraph) => paragraph.find('.date-range').length === 0);
  return place ? lineOf(place) : null;
}

function readDescription(row: Elements): Reading {
  return expandableProseOf(row.find('.show-more-less-text').first());
}

function companyUrl(links: Elements): string | null {
  const urls = each(links).map((link) => readOrganizationLink(link.attr('href')));
  return urls.find((url) => url !== null) ?? null;
}

/** Of a blurred list a few companies are left readable, without roles. Of the other rows nothing is read at all. */
function readBlurredRows(sections: Elements): ExperienceReading[] {
  const list = sections.filter('.experience-education');
  const visible = each(list.find('ul.visible-list > li')).map((row) => ({
    title: MASKED,
    company: lineOf(row.find('h3').first()),
    company_url: companyUrl(row.find(COMPANY_LINK)),
  }));
  const hidden = each(list.find('.blurred-list > li')).map(() => ({ company: MASKED }));
  return [...visible, ...hidden];
}
