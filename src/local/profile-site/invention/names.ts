import type { Dice } from './dice.js';
import {
  COMPANY_WORDS,
  FIRST_NAME_ENDS,
  FIRST_NAME_STARTS,
  LAST_NAME_ENDS,
  LAST_NAME_STARTS,
  RANKS,
  SENTENCES,
  TRADES,
} from './words.js';

export function inventFirstName(dice: Dice): string {
  return dice.pick(FIRST_NAME_STARTS) + dice.pick(FIRST_NAME_ENDS);
}

export function inventLastName(dice: Dice): string {
  return dice.pick(LAST_NAME_STARTS) + dice.pick(LAST_NAME_ENDS);
}

export function inventName(dice: Dice): string {
  return `${inventFirstName(dice)} ${inventLastName(dice)}`;
}

export function inventTitle(dice: Dice): string {
  return `${dice.pick(['', '', 'Senior ', 'Head of ', 'Junior '])}${dice.pick(TRADES)} ${dice.pick(RANKS)}`;
}

export function inventText(dice: Dice, sentences: number): string {
  return dice.some(SENTENCES, sentences).join(' ');
}

/** A company of two words; its slug spells them, so that the company page finds the name again. */
export function inventCompanyName(dice: Dice): { name: string; slug: string } {
  const [first, second] = dice.some(COMPANY_WORDS, 2) as [string, string];
  return { name: `${first} & ${second}`, slug: slugOf(`${first}-${second}`) };
}

/** The name behind a slug made by `inventCompanyName`; null for any other slug. */
export function companyNameFromSlug(slug: string): string | null {
  for (const first of COMPANY_WORDS) {
    if (!slug.startsWith(`${slugOf(first)}-`)) continue;
    const second = COMPANY_WORDS.find((word) => slug === slugOf(`${first}-${word}`));
    if (second) return `${first} & ${second}`;
  }
  return null;
}

export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
