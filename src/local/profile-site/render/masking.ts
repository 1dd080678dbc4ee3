/** How the real pages hide text: each character becomes an asterisk, the word shapes stay. */
export function mask(text: string): string {
  return text.replace(/\S/gu, '*');
}
