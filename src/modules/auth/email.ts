import { domainToASCII } from 'node:url';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, Matches, MaxLength } from 'class-validator';

/** RFC 5321: the longest address that mail can be sent to. */
const MAX_EMAIL_LENGTH = 254;

/**
 * No spelling of the longest address has more. Trimming and composing take the square of the length in the worst case:
 * for a megabyte, minutes in which nobody else is answered.
 */
const MAX_SPELLING_LENGTH = 1_000;

/** Other characters are left for the check to refuse: the conversion would decode or drop some of them. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;

/** No quoted local parts, comments or lists: they may hold line breaks, and no mailbox needs them. */
const PLAIN_ADDRESS = /^[^\p{C}\p{White_Space}"(),:;<>@[\\\]]+@[^\p{C}\p{White_Space}"(),:;<>@[\\\]]+$/u;

const EMAIL_MESSAGE = 'email must be an e-mail address, such as you@company.com';

/** One spelling per mailbox: case, Unicode form and the domain's encoding don't make another account. */
export function normaliseEmail(text: string): string {
  if (text.length > MAX_SPELLING_LENGTH) return text;
  const address = text
    .replace(/^ +| +$/g, '')
    .toLowerCase()
    .normalize('NFC');
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 1 || !DOMAIN.test(domain)) return address;
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`;
}

/** An e-mail address in a body, normalised before it is checked. */
export function EmailField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, example: 'you@company.com', format: 'email', maxLength: MAX_EMAIL_LENGTH }),
    Transform(({ value }) => (typeof value === 'string' ? normaliseEmail(value) : value)),
    MaxLength(MAX_EMAIL_LENGTH, { message: `email must have at most ${MAX_EMAIL_LENGTH} characters` }),
    Matches(PLAIN_ADDRESS, { message: EMAIL_MESSAGE }),
    IsEmail({}, { message: EMAIL_MESSAGE }),
  );
}
