import { ENDINGS, type LookupStatus } from '../outcomes.js';
import { FIXTURES, type Fixture, type Refusal } from './fixtures.js';

/** What a client sees of a fixture. */
export interface FixtureRow {
  suffix: string | null;
  example: string;
  http_status: number;
  pending_seconds: number;
  status: LookupStatus | null;
  error_code: string | null;
  description: string;
}

/** The codes and statuses with which a live key is refused as well. */
const REFUSALS: Readonly<Record<Refusal, { status: number; code: string }>> = {
  no_credits: { status: 402, code: 'insufficient_credits' },
  rate_limited: { status: 429, code: 'rate_limit' },
  daily_limit: { status: 429, code: 'rate_limit' },
  internal_error: { status: 500, code: 'internal_error' },
  unavailable: { status: 503, code: 'unavailable' },
};

const TAKEN = 201;

export const FIXTURE_ROWS: readonly FixtureRow[] = FIXTURES.map((fixture) => ({
  suffix: fixture.suffix,
  example: `https://linkedin.com/in/ada${fixture.suffix ?? '-example'}`,
  ...answerTo(fixture),
  description: fixture.description,
}));

/** The table as the OpenAPI document and docs/test-mode.md show it. */
export function fixtureTable(): string {
  return [
    '| slug ends in | answer | pending | lookup ends as | code | stands for |',
    '|---|---|---|---|---|---|',
    ...FIXTURE_ROWS.map(lineOf),
  ].join('\n');
}

function answerTo({ ending, refusal }: Fixture) {
  if (refusal) {
    const { status, code } = REFUSALS[refusal];
    return { http_status: status, pending_seconds: 0, status: null, error_code: code };
  }
  if (!ending) throw new Error('A fixture either ends or refuses');
  const { status, error } = ENDINGS[ending.outcome];
  const code = error === null ? null : ending.outcome;
  return { http_status: TAKEN, pending_seconds: ending.pendingSeconds, status, error_code: code };
}

function lineOf({ suffix, http_status, pending_seconds, status, error_code, description }: FixtureRow) {
  const slug = suffix === null ? 'anything else' : `\`${suffix}\``;
  const pending = pending_seconds > 0 ? `${pending_seconds} s` : '–';
  return `| ${slug} | ${http_status} | ${pending} | ${quoted(status)} | ${quoted(error_code)} | ${description} |`;
}

function quoted(text: string | null): string {
  return text === null ? '–' : `\`${text}\``;
}
