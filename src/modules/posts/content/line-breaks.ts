/** One kind of line break, however the text was written: the only thing about a text that storing it changes. */
export function withPlainLineBreaks(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
