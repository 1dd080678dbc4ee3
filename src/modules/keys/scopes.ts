export const SCOPES = [
  'posts:read',
  'posts:write',
  'posts:delete',
  'ideas:read',
  'ideas:write',
  'analytics:read',
  'profile:read',
  'scrape:read',
  'scrape:write',
  'credits:read',
  'credits:write',
  'account:read',
  'account:write',
  'keys:read',
  'keys:write',
  'webhooks:read',
  'webhooks:write',
] as const;

export type Scope = (typeof SCOPES)[number];

/**
 * What a key in its grace can't use any more: it finishes its work, but manages, buys and deletes nothing, and sees no
 * secret with which callbacks are signed.
 */
export const LOST_IN_GRACE: ReadonlySet<Scope | 'any'> = new Set([
  'keys:write',
  'credits:write',
  'account:write',
  'webhooks:write',
]);

/** The first of `wanted` that is not in `held`. */
export function findMissing(wanted: readonly Scope[], held: readonly Scope[]): Scope | null {
  return wanted.find((scope) => !held.includes(scope)) ?? null;
}
