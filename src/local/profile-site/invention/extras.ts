import { date } from './dates.js';
import type { Dice } from './dice.js';
import { inventText, inventTitle } from './names.js';
import type { InventedExtras } from './person.js';
import { COMPANY_WORDS, LANGUAGES, PROFICIENCIES, TRADES } from './words.js';

/** The sections around a career. Nobody but the member is named in them. */
export function inventExtras(dice: Dice): InventedExtras {
  return {
    posts: several(dice, 0, 4, () => ({
      title: `${dice.pick(TRADES)}: ${dice.pick(['what I got wrong', 'five years on', 'a short list'])}`,
      body: inventText(dice, 3),
      published: `${dice.int(2021, 2026)}-0${dice.int(1, 9)}-1${dice.int(0, 9)}T08:30:00.000+00:00`,
    })),
    certifications: several(dice, 0, 2, () => ({
      name: `Certified ${dice.pick(TRADES)} Practitioner`,
      issuer: `${dice.pick(COMPANY_WORDS)} Institute`,
      issued: date(dice.int(2012, 2025), dice.int(1, 12)),
    })),
    languages: dice
      .some(LANGUAGES, dice.int(0, 3))
      .map((name) => ({ name, proficiency: dice.pick(PROFICIENCIES) })),
    skills: dice.some(TRADES, dice.int(0, 6)),
    volunteering: several(dice, 0, 1, () => ({
      role: dice.pick(['Treasurer', 'Reading mentor', 'Trail warden']),
      organisation: `${dice.pick(COMPANY_WORDS)} Trust`,
      start: date(dice.int(2008, 2024)),
    })),
    publications: several(dice, 0, 2, () => ({
      title: `Notes on ${inventTitle(dice)} Practice`,
      publisher: `${dice.pick(COMPANY_WORDS)} Press`,
      contributor: null,
    })),
    recommendations: [],
  };
}

function several<T>(dice: Dice, min: number, max: number, make: () => T): T[] {
  return Array.from({ length: dice.int(min, max) }, make);
}
