const SECONDS = /^\d{1,9}$/;
/** "Wed, 21 Oct 2015 07:28:00 GMT". `Date.parse` alone would find a date in almost anything. */
const HTTP_DATE = /^[A-Z][a-z]+, .*:\d{2} GMT$/;

/** What a Retry-After header asks for, given in seconds or as a date; null when it asks for nothing readable. */
export function readRetryAfter(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? '';
  if (SECONDS.test(text)) return Number(text);

  const date = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}
