import type { TimeRange, Workspace } from './time-range.js';

/** What every statement of this module begins its parameters with. */
export function parametersOf({ accountId, mode }: Workspace, { from, to, timeZone }: TimeRange): unknown[] {
  return [accountId, mode, from, to, timeZone];
}

/** The calendar day of an instant in the zone. */
export function dayOf(instant: string): string {
  return `(${instant} at time zone $5)::date`;
}

/** Every day that the range touches, also when nothing happened on it. A date has no hours, be they 23 or 25. */
export const DAYS = `days as (
  select day::date from generate_series(
    ${dayOf('$3::timestamptz')}::timestamp,
    ${dayOf(`($4::timestamptz - interval '1 microsecond')`)}::timestamp,
    interval '1 day') as day)`;

export const DAY_NAME = `to_char(day, 'YYYY-MM-DD') as day`;

/**
 * The time by which a post belongs to a day: when it was published, when it was written while it is a draft, or
 * else when it is or was due. The index posts_by_time holds just this expression.
 */
export const POST_TIME = `coalesce(
  case status when 'published' then published_at when 'draft' then created_at else scheduled_at end, created_at)`;

/** A column for each status, in which so many rows are. */
export function countsOf(statuses: readonly string[]): string {
  return statuses
    .map((status) => `(count(*) filter (where status = '${status}'))::integer as ${status}`)
    .join(', ');
}

/** The same columns where a day may have none. */
export function countsOrZero(statuses: readonly string[]): string {
  return statuses.map((status) => `coalesce(${status}, 0) as ${status}`).join(', ');
}

/** Credits of one kind of ledger entry. Their sums are far below what a double holds exactly. */
function creditsOf(kind: string, sign: '' | '-' = ''): string {
  return `coalesce(sum(${sign}amount) filter (where kind = '${kind}'), 0)::float8`;
}

export const SPENDING = `${creditsOf('charge', '-')} as charged, ${creditsOf('refund')} as refunded`;

/** A column for each kind of ledger entry. */
export const MOVEMENTS = `${SPENDING}, ${creditsOf('purchase')} as purchased, ${creditsOf('grant')} as granted,
  ${creditsOf('adjustment')} as adjusted, ${creditsOf('clawback', '-')} as clawed_back`;
