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
