import { z } from 'zod';
import { credits } from '../spend-limit.js';
import type { ToolContext } from './tool-context.js';

/** How fresh an answer must be: fields of all calls that look up. */
export const freshnessFields = {
  max_age: z
    .number()
    .min(0, 'max_age must be a number of hours from 0 to 24')
    .max(24, 'max_age must be a number of hours from 0 to 24')
    .optional()
    .describe('The oldest answer to take from the cache, in hours. Default: 24; 0 takes none, and so costs.'),
  force: z
    .boolean()
    .optional()
    .describe('Try again where there was no such profile within the last 24 hours. Default: false.'),
};

/** What the server may still spend: fields of all answers to calls that look up. */
export const spendingFields = {
  spend_limit: z.number().describe('Credits that this server may spend until it is restarted.'),
  spend_limit_left: z.number().describe('Credits of it that are left.'),
};

export function spendingOf({ limit }: ToolContext) {
  return { spend_limit: limit.credits, spend_limit_left: limit.left };
}

export function describeCost(charged: number, { limit }: ToolContext): string {
  return `It cost ${credits(charged)}; ${limit.left} of this server's limit of ${limit.credits} are left.`;
}

const URL_MESSAGE = 'must be the address of a public profile or company, such as linkedin.com/in/johndoe';

export const urlField = z.string(`url ${URL_MESSAGE}`).min(1, `url ${URL_MESSAGE}`);

/** Kept open, so that a field which the API gains later spoils no answer that was paid for. */
export const profileField = z
  .record(z.string(), z.unknown())
  .nullable()
  .describe(
    'Null unless status is completed. Holds kind, full_name, headline, location, about, current_company, followers, ' +
      'experiences, educations, company, and fields, which says of each whether the page showed it, left it out or hid it.',
  );

export const statusField = z.string().describe('pending, completed, failed, timed_out or cancelled');
