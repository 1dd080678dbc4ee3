import { COMPANY_SCENARIOS } from './companies.js';
import { FAILURE_SCENARIOS } from './failures.js';
import { PROFILE_SCENARIOS } from './profiles.js';
import { REDIRECT_SCENARIOS } from './redirects.js';
import type { Scenario } from './scenario.js';

/** The tables of `docs/profile-site.md`; a test holds the document to them. */
export function scenarioTables(): string {
  return [
    table('Profiles: `/in/<slug>`', PROFILE_SCENARIOS),
    table('Companies: `/company/<slug>`', COMPANY_SCENARIOS),
    table('Failures, for both', FAILURE_SCENARIOS),
    table('Redirects, for both', REDIRECT_SCENARIOS),
  ].join('\n\n');
}

function table(title: string, scenarios: readonly Scenario[]): string {
  const rows = scenarios.map(
    ({ slug, title: shows, outcome, lookup }) => `| \`${slug}\` | ${shows} | ${outcome}: ${lookup} |`,
  );
  return [
    `### ${title}`,
    '',
    '| slug | what it shows | what a lookup makes of it |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}
