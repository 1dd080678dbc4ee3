/** LinkedIn takes this much. */
export const MAX_CONTENT_LENGTH = 3_000;

/**
 * Counted as LinkedIn counts: in UTF-16 code units of what readers see, so most letters of any script are 1, most
 * emoji are 2 or more, and the backslashes with which it is sent are nothing. See docs/posts.md.
 */
export function contentLength(content: string): number {
  return content.length;
}
