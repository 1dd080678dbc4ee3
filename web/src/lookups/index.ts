/** What both Overview and Look up show of lookups. */
export { batchCurl, lookupCurl, resultCurl } from './calls.js';
export { chargeWords } from './charge-words.js';
export { RecentLookups } from './recent-lookups.js';
