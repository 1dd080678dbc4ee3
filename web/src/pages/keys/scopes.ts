import type { Scope } from '../../api/index.js';

interface ScopeGroup {
  legend: string;
  scopes: readonly Scope[];
}

/** What each lets a key do, in words. A scope that is missing here would not compile. */
export const ALLOWS: Readonly<Record<Scope, string>> = {
  'scrape:read': 'See lookups, batches and their profiles',
  'scrape:write': 'Look profiles up, alone and in batches; spends credits',
  'posts:read': 'See posts and what became of them',
  'posts:write': 'Write, schedule, publish and retry posts',
  'posts:delete': 'Delete posts',
  'ideas:read': 'See ideas',
  'ideas:write': 'Write, change and delete ideas',
  'profile:read': 'See the profile of the workspace',
  'analytics:read': 'See figures of lookups, posts and credits',
  'credits:read': 'See the balance, the ledger and purchases',
  'credits:write': 'Buy credits, and change the plan',
  'webhooks:read': 'See deliveries and the event endpoint',
  'webhooks:write': 'Set endpoints, send again, read the signing secret',
  'keys:read': 'See keys, but never their text',
  'keys:write': 'Make, change, rotate and revoke keys',
  'account:read': 'See the account, its audit and its alerts',
  'account:write': 'Set alerts, connect a member, delete the account',
};

export const GROUPS: readonly ScopeGroup[] = [
  { legend: 'Lookups', scopes: ['scrape:read', 'scrape:write'] },
  {
    legend: 'Posts and ideas',
    scopes: ['posts:read', 'posts:write', 'posts:delete', 'ideas:read', 'ideas:write', 'profile:read'],
  },
  { legend: 'Figures and credits', scopes: ['analytics:read', 'credits:read', 'credits:write'] },
  { legend: 'Webhooks', scopes: ['webhooks:read', 'webhooks:write'] },
  { legend: 'Keys and account', scopes: ['keys:read', 'keys:write', 'account:read', 'account:write'] },
];

export const ALL_SCOPES: readonly Scope[] = GROUPS.flatMap(({ scopes }) => scopes);

export type Preset = 'all' | 'lookups' | 'read' | 'posts';

export const PRESETS: Readonly<Record<Preset, readonly Scope[]>> = {
  all: ALL_SCOPES,
  lookups: ['scrape:read', 'scrape:write', 'credits:read'],
  read: ALL_SCOPES.filter((scope) => scope.endsWith(':read')),
  posts: ALL_SCOPES.filter((scope) => /^(posts|ideas|profile):/.test(scope)),
};

export const PRESET_LABELS: Readonly<Record<Preset, string>> = {
  all: 'Everything',
  lookups: 'Lookups only',
  read: 'Read only',
  posts: 'Posts only',
};

/** How many are named before it becomes a number. */
const NAMED = 3;

export function presetOf(scopes: readonly Scope[]): Preset | undefined {
  const names = Object.keys(PRESETS) as Preset[];
  return names.find((name) => isSame(PRESETS[name], scopes));
}

/** "Everything", "Read only", else the scopes themselves, or as many as there is room for. */
export function scopesInShort(scopes: readonly Scope[]): string {
  const preset = presetOf(scopes);
  if (preset) return PRESET_LABELS[preset];
  const others = scopes.length - NAMED;
  const named = scopes.slice(0, others > 1 ? NAMED : undefined).join(', ');
  return others > 1 ? `${named} and ${others} more` : named;
}

/** The picked ones in one order, whichever was picked first. */
export function inOrder(scopes: readonly Scope[]): Scope[] {
  return ALL_SCOPES.filter((scope) => scopes.includes(scope));
}

function isSame(one: readonly Scope[], other: readonly Scope[]): boolean {
  return one.length === other.length && one.every((scope) => other.includes(scope));
}
