import { page } from '../exchange.js';
import { inventPerson } from '../invention/people.js';
import type { InventedPerson } from '../invention/person.js';
import { renderProfile } from '../render/profile-page.js';
import { DEFAULT_STYLE, type ProfileStyle } from '../render/style.js';
import type { Outcome, Scenario } from './scenario.js';

export interface ProfilePage {
  slug: string;
  title: string;
  lookup: string;
  outcome?: Outcome;
  /** What makes this person different from the one the slug alone would give. */
  changes?: (person: InventedPerson) => Partial<InventedPerson>;
  style?: Partial<ProfileStyle>;
}

/** A scenario whose page is a person's, in its own style. */
export function profileScenario(profile: ProfilePage): Scenario {
  const style = { ...DEFAULT_STYLE, ...profile.style };
  const person = (slug: string) => changed(inventPerson(slug), profile.changes);
  return {
    slug: profile.slug,
    kinds: ['in'],
    title: profile.title,
    outcome: profile.outcome ?? 'profile',
    lookup: profile.lookup,
    person,
    respond: ({ slug }) => page(renderProfile(person(slug), style)),
  };
}

function changed(person: InventedPerson, changes: ProfilePage['changes']): InventedPerson {
  return changes ? { ...person, ...changes(person) } : person;
}
