export { safeHref, shownUrl } from './links.js';
export { fromLocalInput, localDay, toLocalInput } from './local-time.js';
export { bytes, count, money, plural, share } from './numbers.js';
export { pageNumber } from './page-number.js';
export {
  dayOf,
  duration,
  exactTime,
  fullTime,
  readersZone,
  relativeTime,
  shortDay,
  timeLeft,
  zoneName,
} from './times.js';
export { cut, listed, sentenceCase } from './words.js';
