import { contentLength, MAX_CONTENT_LENGTH } from './content-length.js';

/** White space, controls, and all that has no width or no ink: a reader would see nothing. */
const BLANK = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Why this text, whose line breaks are plain, can't be a post; null when it can. */
export function findContentFault(content: string): string | null {
  const length = contentLength(content);
  if (length === 0) return 'Post content cannot be empty';
  // Before anything is searched: what comes may be a megabyte.
  if (length > MAX_CONTENT_LENGTH)
    return `Post content has ${length} characters and may have at most ${MAX_CONTENT_LENGTH}; most emoji count as 2 or more`;
  if (!content.isWellFormed() || content.includes('\0'))
    return 'Post content holds a NUL character or a lone surrogate, which no text can hold';
  return BLANK.test(content) ? 'Post content cannot be blank: it has nothing that a reader would see' : null;
}
