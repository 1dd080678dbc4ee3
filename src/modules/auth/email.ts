import { domainToASCII } from 'node:url';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, MaxLength } from 'class-validator';

/** RFC 5321: the longest address that mail can be sent to. */
const MAX_EMAIL_LENGTH = 254;

/** One spelling per mailbox: case, Unicode form and the domain's encoding don't make another account. */
export function normaliseEmail(text: string): string {
  const lower = text.trim().normalize('NFC').toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at < 1) return lower;
  const domain = lower.slice(at + 1);
  return `${lower.slice(0, at)}@${domainToASCII(domain) || domain}`;
}

/** An e-mail address in a body, normalised before it is checked. */
export function EmailField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ example: 'you@company.com', format: 'email', maxLength: MAX_EMAIL_LENGTH }),
    Transform(({ value }) => (typeof value === 'string' ? normaliseEmail(value) : value)),
    MaxLength(MAX_EMAIL_LENGTH, { message: `email must have at most ${MAX_EMAIL_LENGTH} characters` }),
    IsEmail({}, { message: 'email must be an e-mail address, such as you@company.com' }),
  );
}
