/** Time enough for somebody to read the mail and consent anew. */
const WARN_DAYS = 7;

/** When a connection ends for good: LinkedIn renews access until the refresh token ends, and not beyond. */
export const ENDS_AT = 'greatest(access_expires_at, refresh_expires_at)';

export const IS_ENDING = `(${ENDS_AT} < now() + interval '${WARN_DAYS} days' or renewal_refused_at is not null)`;
