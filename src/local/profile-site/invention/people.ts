import { date } from './dates.js';
import { Dice } from './dice.js';
import { inventEmployments } from './employments.js';
import { inventExtras } from './extras.js';
import { inventFirstName, inventLastName, inventText, inventTitle, slugOf } from './names.js';
import type { InventedEmployment, InventedPerson, InventedSchool } from './person.js';
import { DEGREES, FIELDS, PLACES, placeName, SCHOOL_PLACES } from './words.js';

/** The person behind a slug: always the same one, and nobody real. */
export function inventPerson(slug: string): InventedPerson {
  const dice = new Dice(`person:${slug}`);
  const home = dice.pick(PLACES);
  const employments = inventEmployments(dice, home, dice.int(1, 8));
  return {
    slug,
    memberId: dice.int(1_000_000, 900_000_000),
    firstName: inventFirstName(dice),
    lastName: inventLastName(dice),
    headline: dice.chance(0.92) ? inventHeadline(dice, employments) : null,
    location: dice.chance(0.95) ? placeName(home) : null,
    home,
    about: dice.chance(0.75) ? inventText(dice, dice.int(1, 4)) : null,
    followers: dice.chance(0.4) ? dice.int(1, 40) * 1000 : dice.int(3, 999),
    connections: dice.chance(0.6) ? '500+' : String(dice.int(4, 499)),
    hasPicture: dice.chance(0.8),
    website: dice.chance(0.2) ? `https://www.${slugOf(slug) || 'someone'}.example/` : null,
    employments,
    schools: Array.from({ length: dice.int(0, 3) }, () => inventSchool(dice)),
    extras: inventExtras(new Dice(`extras:${slug}`)),
  };
}

function inventHeadline(dice: Dice, employments: readonly InventedEmployment[]): string {
  const latest = employments[0];
  const title = latest?.positions[0]?.title ?? inventTitle(dice);
  return dice.pick([
    `${title} at ${latest?.company ?? 'large'}`,
    `${title} | Speaker | Occasional gardener`,
    `${title}, helping small teams do big things`,
  ]);
}

export function inventSchool(dice: Dice): InventedSchool {
  const place = dice.pick(SCHOOL_PLACES);
  const name = dice.pick([`University of ${place}`, `${place} Polytechnic`, `${place} College`]);
  const start = dice.int(1985, 2017);
  return {
    name,
    slug: dice.chance(0.85) ? slugOf(name) : null,
    degree: dice.chance(0.85) ? dice.pick(DEGREES) : null,
    field: dice.chance(0.75) ? dice.pick(FIELDS) : null,
    grade: null,
    activities: dice.chance(0.2) ? 'Rowing club, student paper' : null,
    ...(dice.chance(0.85)
      ? { start: date(start), end: date(start + dice.int(1, 5)) }
      : { start: null, end: null }),
  };
}
