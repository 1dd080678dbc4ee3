import {
  type CreditAnalyticsResponse,
  type LookupAnalyticsResponse,
  operations,
  type Query,
  useQuery,
} from '../../api/index.js';
import { readersZone } from '../../format/index.js';
import { firstDay, type Range } from './activity.js';

export interface Activity {
  lookups: LookupAnalyticsResponse;
  credits: CreditAnalyticsResponse;
}

const REFRESH_MS = 120_000;

/** Lookups and credits by the days of the reader's calendar. */
export function useActivity(range: Range): Query<Activity> {
  return useQuery(
    `activity ${range}`,
    async ({ api }, signal) => {
      const query = { from: firstDay(range, new Date()), timeZone: readersZone() };
      const [lookups, credits] = await Promise.all([
        operations.getLookupAnalytics({ client: api, query, signal }),
        operations.getCreditAnalytics({ client: api, query, signal }),
      ]);
      return { lookups, credits };
    },
    { refreshMs: REFRESH_MS },
  );
}
