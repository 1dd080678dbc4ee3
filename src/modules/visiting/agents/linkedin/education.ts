import type { Education } from '../../../scraping/index.js';
import { readDateRange } from './date-range.js';
import { readDescriptionPart } from './description-tag.js';
import { asThings, hasType, type LinkedThing, lineAt } from './json-ld.js';
import { readRole } from './linked-experience.js';
import { firstListing, type Listing } from './listing.js';
import { type Elements, each, lineOf } from './page-document.js';
import type { ProfilePage } from './profile-page.js';
import { MASKED, type Reading, valueIn } from './text.js';

/** What a source says of one school, before masks are taken out. */
type EducationReading = Partial<Omit<Education, 'school'>> & { school: Reading };

export function readEducations(page: ProfilePage, person: LinkedThing | null): Listing<Education> {
  return firstListing(
    () => educationListing(readRows(page.sections)),
    () => educationListing(readLinkedSchools(person)),
    () => educationListing(readBlurredRows(page.sections)),
    () => educationListing([readSchoolChip(page.topCard)]),
    () => educationListing([{ school: readDescriptionPart(page.head, 'Education') }]),
  );
}

function educationListing(readings: EducationReading[]): Listing<Education> {
  return {
    items: readings.map(toEducation).filter(({ school, degree, field }) => school ?? degree ?? field),
    sawMasked: readings.some(({ school }) => school === MASKED),
  };
}

function toEducation({ school, ...rest }: EducationReading): Education {
  return { school: valueIn(school), degree: null, field: null, start: null, end: null, ...rest };
}

function readRows(sections: Elements): EducationReading[] {
  const section = sections.filter('.education, [data-section="educationsDetails"]');
  return each(section.find('ul.education__list > li')).map((row) => {
    const { start, end } = readDateRange(row);
    return { school: lineOf(row.find('h3').first()), ...readStudies(row.find('h4').first()), start, end };
  });
}

/**
 * Degree, field and grade stand in a row, and what is missing leaves no gap. Newer layouts mark the field;
 * where nothing is marked, the order is all there is to go by.
 */
function readStudies(heading: Elements): Pick<Education, 'degree' | 'field'> {
  const parts = each(heading.find('span.control-transition, span.education__item--degree-info'));
  const isMarked = parts.some((part) => part.hasClass('control-transition'));
  const field = isMarked ? parts.find(isField) : parts[1];
  const degree = parts.length === 0 ? heading : parts[0];
  return {
    degree: degree && !isField(degree) ? valueIn(lineOf(degree)) : null,
    field: field ? valueIn(lineOf(field)) : null,
  };
}

function isField(part: Elements): boolean {
  return part.attr('data-section') === 'educations';
}

/** Where jobs and schools share a blurred list, schools are among its hidden rows; which ones can't be told. */
function readBlurredRows(sections: Elements): EducationReading[] {
  const rows = sections.filter('.experience-education').find('.blurred-list > li');
  return each(rows).map(() => ({ school: MASKED }));
}

function readLinkedSchools(person: LinkedThing | null): EducationReading[] {
  const schools = asThings(person?.alumniOf).filter((thing) => hasType(thing, 'EducationalOrganization'));
  return schools.map((school) => {
    const { start, end } = readRole(school);
    return { school: lineAt(school, 'name'), start, end };
  });
}

function readSchoolChip(topCard: Elements): EducationReading {
  const chip = topCard.find('[data-section="educationsDetails"]').first();
  return { school: lineOf(chip.find('.top-card-link__description').first()) };
}
