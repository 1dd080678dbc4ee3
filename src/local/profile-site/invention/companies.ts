import type { CompanyAddress, InventedCompany } from './company.js';
import { Dice } from './dice.js';
import {
  companyNameFromSlug,
  inventCompanyName,
  inventName,
  inventText,
  inventTitle,
  slugOf,
} from './names.js';
import { COMPANY_SIZES, COMPANY_TYPES, INDUSTRIES, PLACES, TRADES } from './words.js';

/** The company behind a slug: always the same one, and none that exists. */
export function inventCompany(slug: string): InventedCompany {
  const dice = new Dice(`company:${slug}`);
  const name = companyNameFromSlug(slug) ?? inventCompanyName(dice).name;
  const size = dice.pick(COMPANY_SIZES);
  return {
    slug,
    id: dice.int(10_000, 99_000_000),
    name,
    industry: dice.pick(INDUSTRIES),
    tagline: dice.chance(0.8) ? inventText(dice, 1) : null,
    about: inventText(dice, 4),
    followers: dice.int(40, 250_000),
    employeesOnSite: dice.int(size.members[0], size.members[1]),
    size: size.label,
    headquarters: dice.chance(0.9) ? inventAddress(dice) : null,
    website: dice.chance(0.85) ? `https://www.${slugOf(name)}.example/` : null,
    founded: dice.chance(0.7) ? String(dice.int(1880, 2023)) : null,
    type: dice.chance(0.9) ? dice.pick(COMPANY_TYPES) : null,
    specialties: dice.some(TRADES, dice.int(0, 5)).map((trade) => trade.toLowerCase()),
    employees: Array.from({ length: 4 }, () => ({ name: inventName(dice), headline: inventTitle(dice) })),
    updates: Array.from({ length: 4 }, () => ({
      text: inventText(dice, 2),
      published: `2026-0${dice.int(1, 9)}-1${dice.int(0, 9)}T09:00:00.000Z`,
    })),
  };
}

function inventAddress(dice: Dice): CompanyAddress {
  return {
    street: `${dice.int(1, 240)} ${dice.pick(['Lantern', 'Mill', 'Orchard', 'Ferry'])} Street`,
    postalCode: String(dice.int(10_000, 99_999)),
    place: dice.pick(PLACES),
  };
}
