import { count, cut, dayOf, listed, money, plural, sentenceCase } from '../../format/index.js';

/** What of an event is told in words. */
export interface ToldEvent {
  actor: string;
  actor_key_prefix: string | null;
  action: string;
  target_id: string | null;
  details: Readonly<Record<string, unknown>>;
}

/** As which the dashboard itself calls. */
const DASHBOARD = 'dashboard';

const ACTORS: Readonly<Record<string, string>> = {
  owner: 'You, by mail',
  operator: 'Operator',
  system: 'The service',
};

const ACTIONS: Readonly<Record<string, string>> = {
  'account.created': 'Opened the account',
  'account.deleted': 'Deleted the account',
  'account.plan_changed': 'Changed the plan',
  'credits.granted': 'Granted credits',
  'credits.purchase_started': 'Began to buy credits',
  'credits.purchased': 'Added bought credits',
  'credits.taken_back': 'Took credits back after a refund or dispute',
  'credits.given_back': 'Gave credits back after a dispute',
  'key.created': 'Created an API key',
  'key.issued': 'Issued an API key',
  'key.updated': 'Changed an API key',
  'key.rotated': 'Replaced an API key',
  'key.revoked': 'Revoked an API key',
  'member.connected': 'Connected a LinkedIn member',
  'member.disconnected': 'Disconnected the LinkedIn member',
  'session.started': 'Signed in',
  'session.ended': 'Signed out',
  'sessions.ended': 'Signed out everywhere',
  'webhook_secret.rotated': 'Replaced the signing secret of webhooks',
};

export function actorWords({ actor, actor_key_prefix: prefix }: ToldEvent): string {
  if (actor === 'key') return prefix === DASHBOARD ? 'You, in the dashboard' : `Key ${prefix ?? ''}…`;
  return ACTORS[actor] ?? sentenceCase(actor);
}

/** An action that is not known yet is still readable. */
export function actionWords({ action }: ToldEvent): string {
  return ACTIONS[action] ?? sentenceCase(action.replaceAll('.', ' '));
}

const LONGEST_DETAIL = 80;

type Tell = (value: unknown, details: ToldEvent['details']) => string | undefined;

/** What is told of each detail, in this order. */
const DETAILS: Readonly<Record<string, Tell>> = {
  prefix: (prefix) => `${prefix}…`,
  new_prefix: (prefix) => `the new one is ${prefix}…`,
  grace_hours: (hours) => (hours === 0 ? 'at once' : `works for ${plural(Number(hours), 'hour')} more`),
  overlap_hours: (hours) =>
    hours === 0 ? 'at once' : `the old one counts for ${plural(Number(hours), 'hour')} more`,
  from: (from, { to }) => `from ${from} to ${to}`,
  credits: (credits) => plural(Number(credits), 'credit'),
  amount: (amount) => plural(Number(amount), 'credit'),
  amount_cents: (cents, { currency }) => money(Number(cents), String(currency ?? 'usd')),
  cause: causeWords,
  renamed: () => 'renamed',
  scopes: (scopes) => (Array.isArray(scopes) ? plural(scopes.length, 'scope') : undefined),
  credit_limit: (limit) => (limit === null ? 'no cap' : `capped at ${plural(Number(limit), 'credit')}`),
  expires_at: (time) => (time === null ? 'never expires' : `expires ${dayOf(String(time))}`),
  ended: (ended) => plural(Number(ended), 'session'),
};

/** Told together with another, or of no use to a reader. */
const SILENT: ReadonlySet<string> = new Set(['to', 'currency', 'new_key_id']);

export function detailWords({ details }: ToldEvent): string {
  const known = Object.keys(DETAILS).filter((name) => Object.hasOwn(details, name));
  const others = Object.keys(details).filter((name) => !Object.hasOwn(DETAILS, name) && !SILENT.has(name));
  const told = known.map((name) => DETAILS[name]?.(details[name], details));
  return [...told, ...others.map((name) => otherWords(name, details[name]))].filter(Boolean).join(', ');
}

function causeWords(cause: unknown): string | undefined {
  const [subject] = String(cause).split(':');
  return subject === 'signup' ? 'as a welcome' : undefined;
}

function otherWords(name: string, value: unknown): string {
  const told = Array.isArray(value)
    ? listed(value.map(String))
    : typeof value === 'number'
      ? count(value)
      : String(value);
  return `${sentenceCase(name).toLowerCase()}: ${cut(told, LONGEST_DETAIL)}`;
}
