import type { RunningStack } from './stack.js';

/** Any slug that names no scenario of the profile site is a stable invented person. */
const EXAMPLE_PROFILE = 'https://www.linkedin.com/in/ada-example';

/** What the person at the terminal can do next. */
export function welcome(stack: RunningStack): string {
  return `
  Dashboard     ${stack.api}/app
  API           ${stack.api}
  API docs      ${stack.api}/docs
  Profile site  ${stack.profile_site}
  Payments      ${stack.payments}
  LinkedIn API  ${stack.linkedin_api}/__linkedin/
  Mail          ${stack.mail_dir}
  Database      ${stack.database_url}
  Redis         ${stack.redis_url}
  API key       ${stack.api_key}
  Test key      ${stack.test_key}

  Look someone up:

    curl -s -X POST ${stack.api}/api/v1/scrape \\
      -H 'X-API-Key: ${stack.api_key}' -H 'Content-Type: application/json' \\
      -d '{"linkedin_url": "${EXAMPLE_PROFILE}"}'

  and read the result, by the id in the answer, as often as you like:

    curl -s ${stack.api}/api/v1/scrape/ID -H 'X-API-Key: ${stack.api_key}'

  Ctrl-C stops everything.
`;
}
