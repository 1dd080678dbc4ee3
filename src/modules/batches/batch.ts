import type { Mode } from '../keys/index.js';
import type { LookupStatus, ProfileData } from '../scraping/index.js';

/** Leaves `pending` once and for good: with its last item, or because its workspace cancels it. */
export type BatchStatus = 'pending' | 'completed' | 'cancelled';

export interface Batch {
  id: string;
  account_id: string;
  mode: Mode;
  status: BatchStatus;
  callback_url: string | null;
  total: number;
  /** Grows with every change of the progress. */
  version: number;
  created_at: Date;
  updated_at: Date;
  finished_at: Date | null;
}

/** How many items are in each status: together they are `total`. */
export type Progress = Record<LookupStatus, number>;

export type BatchWithProgress = Batch &
  Progress & {
    /** How many items have a profile: an erasure takes some away without changing the progress. */
    profiles: number;
    /** For lookups that it opened. */
    credits_charged: number;
    /** Of these, what came back. */
    credits_refunded: number;
  };

/** What became of one address of a batch. */
export interface BatchItem {
  position: number;
  /** Of the lookup; null for an address that can't be looked up. */
  id: string | null;
  linkedin_url: string;
  status: LookupStatus;
  profile_data: ProfileData | null;
  error: string | null;
  error_code: string | null;
}

/** A part of a batch's items, in the order in which they were sent. */
export interface ItemsPage {
  /** The position before the first. */
  after: number;
  /** Null when only the end of the batch limits it. */
  limit: number | null;
  /** Null for every status. */
  status: LookupStatus | null;
}

export const ALL_ITEMS: ItemsPage = { after: -1, limit: null, status: null };
