const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "09:30" on the reader's clock. */
export function clockTime(iso: string | null): string {
  return iso === null ? '' : CLOCK.format(new Date(iso));
}
