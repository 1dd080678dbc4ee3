import type { Experience, ProfileData } from '../../../scraping/index.js';
import { readDescriptionPart } from './description-tag.js';
import { readEducations } from './education.js';
import { readCompanyChip, readExperiences } from './experience.js';
import { asThings, countAt, findSubject, type LinkedThing, lineAt, proseAt } from './json-ld.js';
import { listState } from './listing.js';
import { readPersonName } from './name.js';
import { educationLine, experienceLine } from './one-line.js';
import { expandableProseOf, lineOf } from './page-document.js';
import type { ProfilePage } from './profile-page.js';
import { readPersonFollowers, readPlace, readSubline } from './subline.js';
import { firstPresent, type Reading, statesOf, valueIn } from './text.js';

const FOLLOW_ACTIONS = new Set<unknown>([
  'https://schema.org/FollowAction',
  'http://schema.org/FollowAction',
]);

/** Null when the page names nobody. */
export function parsePerson(page: ProfilePage): ProfileData | null {
  const person = findSubject(page.linkedData, 'Person', page.slugs);
  const fullName = readPersonName(page, person);
  if (fullName === null) return null;

  const experiences = readExperiences(page, person);
  const educations = readEducations(page, person);
  const subline = readSubline(page.topCard);
  const single = {
    headline: lineOf(page.topCard.find('h2.top-card-layout__headline').first()),
    location: readLocation(page, person, readPlace(subline)),
    about: readAbout(page, person),
    current_company: readCurrentCompany(page, person, experiences.items),
    followers: readPersonFollowers(subline) ?? readLinkedFollowers(person),
  };
  const listStates = { experiences: listState(experiences), educations: listState(educations) };
  return {
    kind: 'person',
    full_name: fullName,
    headline: valueIn(single.headline),
    location: valueIn(single.location),
    about: valueIn(single.about),
    current_company: valueIn(single.current_company),
    followers: valueIn(single.followers),
    experience: experienceLine(experiences.items),
    education: educationLine(educations.items),
    experiences: experiences.items,
    educations: educations.items,
    company: null,
    fields: {
      full_name: 'present',
      ...statesOf(single),
      experience: listStates.experiences,
      education: listStates.educations,
      ...listStates,
    },
  };
}

function readLocation({ head }: ProfilePage, person: LinkedThing | null, shown: Reading): Reading {
  const [address] = asThings(person?.address);
  return firstPresent(shown, lineAt(address, 'addressLocality'), readDescriptionPart(head, 'Location'));
}

function readAbout({ sections }: ProfilePage, person: LinkedThing | null): Reading {
  const section = sections.filter('.summary, [data-section="summary"]').first();
  const shown = expandableProseOf(section.find('.core-section-container__content').first());
  return firstPresent(shown, proseAt(person, 'description'));
}

function readCurrentCompany(
  { topCard }: ProfilePage,
  person: LinkedThing | null,
  experiences: Experience[],
): Reading {
  const [employer] = asThings(person?.worksFor);
  return firstPresent(
    readCompanyChip(topCard).company,
    experiences.find(({ is_current }) => is_current)?.company ?? null,
    lineAt(employer, 'name'),
  );
}

function readLinkedFollowers(person: LinkedThing | null): number | null {
  const statistics = asThings(person?.interactionStatistic);
  const follows = statistics.find(({ interactionType }) => FOLLOW_ACTIONS.has(interactionType));
  return countAt(follows, 'userInteractionCount');
}
