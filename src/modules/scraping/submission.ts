import type { LookupWithProfile } from './dto/lookup.response.js';

/** "$0.01 per lookup": one credit. */
export const PRICE = 1;

/** A lookup as it was taken: new work, or something the workspace already had. */
export interface Submission {
  lookup: LookupWithProfile;
  isNew: boolean;
  charged: number;
  /** The balance after it. */
  remaining: number;
}
