/** As far as the API counts with pages of 20. */
const LAST_PAGE = 50_000;

/** The page in an address, from 1; the first for what is none. */
export function pageNumber(text = ''): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;
}
