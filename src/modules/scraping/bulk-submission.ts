import { newId } from '../../platform/ids.js';
import type { BulkLookup } from './bulk-lookups.repository.js';
import type { LinkedInUrl } from './linkedin-url.js';
import { ENDINGS, type LookupStatus } from './outcomes.js';
import type { Freshness } from './standings.repository.js';

/** A profile of a batch: its address as it is looked up and as it was written. */
export interface WantedProfile {
  url: LinkedInUrl;
  linkedinUrl: string;
}

export interface BulkRequest extends Freshness {
  batchId: string;
  /** Each profile once. */
  profiles: readonly WantedProfile[];
}

/** The lookup that answers one profile of a batch. */
export interface BulkAnswer {
  lookupId: string;
  status: LookupStatus;
  /** False when it was there already, or costs nothing. */
  isPaid: boolean;
}

export interface BulkSubmission {
  /** By canonical address. */
  answers: Map<string, BulkAnswer>;
  charged: number;
  /** The balance after it. */
  remaining: number;
}

/** A new lookup, still without an answer. */
export function newBulkLookup({ url, linkedinUrl }: WantedProfile, creditsCharged: number): BulkLookup {
  return {
    id: newId(),
    linkedinUrl,
    canonicalUrl: url.canonical,
    outcome: null,
    visitId: null,
    profileId: null,
    creditsCharged,
  };
}

export function statusOf({ outcome }: BulkLookup): LookupStatus {
  return outcome ? ENDINGS[outcome].status : 'pending';
}
