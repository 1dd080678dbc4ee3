import { SETTINGS } from './env.js';

const HEAD = `# Copy to .env and change what differs. Written by "npm run env-example" from src/config/env.ts.
# A variable set to nothing counts as not set.
`;

/** The text of `.env.example`: for each setting why it exists, then an example of it. */
export function envExample(): string {
  const entries = Object.entries(SETTINGS).map(
    ([name, { reason, example }]) => `# ${reason}\n${name}=${quoted(example)}\n`,
  );
  return [HEAD, ...entries].join('\n');
}

/** What a shell would take apart stands in quotes, which every reader of such a file removes. */
function quoted(value: string): string {
  return /^[\w.:/@-]*$/.test(value) ? value : `"${value}"`;
}
