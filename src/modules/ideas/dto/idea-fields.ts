import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches, ValidateBy } from 'class-validator';
import { comparable } from '../idea.js';

/** More than a post may hold: an idea may still have to be cut. */
const MAX_CONTENT = 10_000;
const MAX_TITLE = 200;
const MAX_TAG = 50;
const MAX_TAGS = 20;
const MAX_SEARCH = 200;

/** Something that a reader would see. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

const TITLE = lineOf(MAX_TITLE);
const TAG = lineOf(MAX_TAG);

export function ContentField({ isRequired }: { isRequired: boolean }): PropertyDecorator {
  const message = `content must be text of 1 to ${MAX_CONTENT} characters, and not blank`;
  return applyDecorators(
    ApiProperty({
      required: isRequired,
      minLength: 1,
      maxLength: MAX_CONTENT,
      example: 'They never read the manual. So we deleted it, and wrote better buttons.',
    }),
    ValidateBy({ name: 'isContent', validator: { validate: isContent } }, { message }),
  );
}

export function TitleField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: String,
      nullable: true,
      minLength: 1,
      maxLength: MAX_TITLE,
      description: 'Null for none.',
      example: 'What our first customer taught us',
    }),
    Transform(({ value }) => trimmed(value)),
    Matches(TITLE, { message: `title must be one line of 1 to ${MAX_TITLE} characters, or null` }),
  );
}

export function TagsField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: [String],
      maxItems: MAX_TAGS,
      description: `Each of 1 to ${MAX_TAG} characters. Spellings that differ in case only are one tag.`,
      example: ['Customers'],
    }),
    Transform(({ value }) => (isTexts(value) ? eachOnce(value.map(trimmed)) : value)),
    IsArray({ message: 'tags must be a list' }),
    ArrayMaxSize(MAX_TAGS, { message: `tags must be at most ${MAX_TAGS}` }),
    Matches(TAG, { each: true, message: `each of tags must be one line of 1 to ${MAX_TAG} characters` }),
  );
}

export function SearchField(): PropertyDecorator {
  const message = `search must be text of at most ${MAX_SEARCH} characters`;
  return applyDecorators(
    ApiPropertyOptional({
      maxLength: MAX_SEARCH,
      description: 'Text anywhere in title, content or tags, whatever its case.',
      example: 'customer',
    }),
    Transform(({ value }) => trimmed(value)),
    Matches(new RegExp(`^[^\\0]{0,${MAX_SEARCH}}$`, 'u'), { message }),
  );
}

export function TagField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      maxLength: MAX_TAG,
      description: 'A whole tag, whatever its case.',
      example: 'customers',
    }),
    Transform(({ value }) => trimmed(value)),
    Matches(TAG, { message: `tag must be one line of 1 to ${MAX_TAG} characters` }),
  );
}

function lineOf(length: number): RegExp {
  return new RegExp(String.raw`^(?=.*[^\s\p{Cf}])[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,${length}}$`, 'u');
}

function isContent(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_CONTENT && VISIBLE.test(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string');
}

function trimmed<Value>(value: Value): Value | string {
  return typeof value === 'string' ? value.trim() : value;
}

/** The spelling that comes first is kept. What is no tag is left for the check: to compare a megabyte takes minutes. */
function eachOnce(tags: readonly string[]): readonly string[] {
  if (!tags.every((tag) => TAG.test(tag))) return tags;
  return [...new Map(tags.toReversed().map((tag) => [comparable(tag), tag])).values()].toReversed();
}
