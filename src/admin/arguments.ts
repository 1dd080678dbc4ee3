import { normaliseEmail } from '../modules/auth/index.js';
import { parseLinkedInUrl } from '../modules/scraping/index.js';
import { UsageError } from './command.js';

/** One spelling per mailbox, as when it signed up. */
export function emailFrom(text: string): string {
  const email = normaliseEmail(text);
  if (!email.includes('@')) throw new UsageError(`EMAIL must be the address of an account, not "${text}".`);
  return email;
}

/** The canonical address of a profile. */
export function profileFrom(text: string): string {
  const url = parseLinkedInUrl(text);
  if (!url)
    throw new UsageError(
      `URL must be the address of a profile or company, such as https://linkedin.com/in/johndoe, not "${text}".`,
    );
  return url.canonical;
}

export function wholeNumberFrom(text: string, parameter: string, max: number): number {
  const number = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= max))
    throw new UsageError(`${parameter} must be a whole number from 1 to ${max}, not "${text}".`);
  return number;
}

export function choiceFrom<const Choice extends string>(
  text: string,
  parameter: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((known) => known === text);
  if (choice === undefined)
    throw new UsageError(`${parameter} must be ${choices.join(' or ')}, not "${text}".`);
  return choice;
}
