/** A server that can't be started like this. */
export class SettingsError extends Error {}

export interface Settings {
  apiKey: string;
  /** Credits that one process may spend. */
  spendLimit: number;
}

const DEFAULT_SPEND_LIMIT = '100';

/** What is shorter is no key, and would be found by chance in much that is written. */
const SHORTEST_KEY = 20;

/** The base URL is not among them: the client reads `LINKFETCH_BASE_URL` itself. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    apiKey: readKey(env.LINKFETCH_KEY?.trim() ?? ''),
    spendLimit: readSpendLimit(env.LINKFETCH_SPEND_LIMIT?.trim() || DEFAULT_SPEND_LIMIT),
  };
}

function readKey(text: string): string {
  if (!text) throw new SettingsError('Set LINKFETCH_KEY to an API key.');
  if (text.length < SHORTEST_KEY) throw new SettingsError('LINKFETCH_KEY is too short to be an API key.');
  return text;
}

function readSpendLimit(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new SettingsError(
      `LINKFETCH_SPEND_LIMIT must be a whole number of credits from 0 to 999999999, not ${JSON.stringify(text)}.`,
    );
  return Number(text);
}
