import type { SubmittedLookupResponse } from './lookup.response.js';

/** A lookup as it is answered before its visit. The examples at the fields make one that has ended. */
export const PENDING_LOOKUP: SubmittedLookupResponse = {
  data: {
    id: '507f1f77bcf86cd799439011',
    linkedin_url: 'https://linkedin.com/in/johndoe',
    canonical_url: 'https://www.linkedin.com/in/johndoe',
    status: 'pending',
    profile_data: null,
    error: null,
    error_code: null,
    batch_id: null,
    created_at: '2026-03-05T10:30:00.000Z',
    updated_at: '2026-03-05T10:30:00.000Z',
  },
  credits_charged: 1,
  credits_remaining: 4,
};
