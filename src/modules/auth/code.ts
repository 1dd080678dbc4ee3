import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

/** ASCII digits only: a full-width digit is a digit to some, and no code of ours. */
const CODE = /^[0-9]{6}$/;
const MESSAGE = 'code must be the 6 digits from the mail';

export function CodeRules(): PropertyDecorator {
  return applyDecorators(IsString({ message: MESSAGE }), Matches(CODE, { message: MESSAGE }));
}

/** A code in a body. */
export function CodeField(): PropertyDecorator {
  const description = 'The 6 digits from the mail.';
  return applyDecorators(ApiProperty({ example: '123456', pattern: CODE.source, description }), CodeRules());
}
