import {
  AuthenticationError,
  ConflictError,
  ConnectionError,
  InsufficientCreditsError,
  InvalidRequestError,
  LinkFetchError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnreadableAnswerError,
} from '@linkfetch/sdk';
import { SpendLimitReached } from '../spend-limit.js';

interface Remedy {
  kind: abstract new (...args: never[]) => Error;
  advise(error: LinkFetchError): string;
}

const AGAIN = 'make the same call again: what was done already is not charged twice.';
const SHOWN_ADDRESSES = 20;

/** The first kind that fits says what to do. Who reads it can change the call; only the operator can change the rest. */
const REMEDIES: readonly Remedy[] = [
  {
    kind: SpendLimitReached,
    advise: () =>
      'Ask for fewer profiles, or ask the operator: LINKFETCH_SPEND_LIMIT sets the limit, and a restart begins anew.',
  },
  { kind: AuthenticationError, advise: () => 'The operator has to set LINKFETCH_KEY to a key that works.' },
  { kind: PermissionError, advise: () => 'The operator has to set LINKFETCH_KEY to a key that may do this.' },
  {
    kind: InsufficientCreditsError,
    advise: () => 'Ask for fewer profiles, or ask the operator to buy credits.',
  },
  {
    kind: NotFoundError,
    advise: () => 'Check the id. A test key sees nothing of a live one, nor the reverse.',
  },
  { kind: InvalidRequestError, advise: correct },
  { kind: ConflictError, advise: () => `In a moment, ${AGAIN}` },
  { kind: RateLimitError, advise: (error) => `${wait(error)} For many profiles at once use start_batch.` },
  { kind: ServerError, advise: (error) => `${wait(error)} Then ${AGAIN}` },
  { kind: TimeoutError, advise: () => `In a moment, ${AGAIN}` },
  {
    kind: ConnectionError,
    advise: () => `The operator sets its address by LINKFETCH_BASE_URL. Once it is back, ${AGAIN}`,
  },
  {
    kind: UnreadableAnswerError,
    advise: () => `The operator sets its address by LINKFETCH_BASE_URL. If that is right, ${AGAIN}`,
  },
];

/** What is wrong, what to do, and what to quote. */
export function explain(error: unknown, log: (line: string) => void): string {
  if (!(error instanceof LinkFetchError || error instanceof SpendLimitReached)) return unforeseen(error, log);
  const remedy = REMEDIES.find(({ kind }) => error instanceof kind)?.advise(error as LinkFetchError);
  const reference = 'requestId' in error && error.requestId && `Request: ${error.requestId}`;
  return [`${error.code}: ${error.message}`, remedy && `What to do: ${remedy}`, reference]
    .filter(Boolean)
    .join('\n');
}

function unforeseen(error: unknown, log: (line: string) => void): string {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return `internal_error: Something went wrong inside the MCP server.\nWhat to do: In a moment, ${AGAIN} The operator finds more in the log.`;
}

function wait({ retryAfterSeconds }: LinkFetchError): string {
  return retryAfterSeconds === undefined ? 'Wait a little.' : `Wait ${Math.ceil(retryAfterSeconds)} s.`;
}

/** Names the addresses of a batch that can't be taken. */
function correct({ details: { invalid } }: LinkFetchError): string {
  if (!Array.isArray(invalid)) return 'Correct what is named above.';
  const named = invalid
    .slice(0, SHOWN_ADDRESSES)
    .map(({ index, value }) => `urls[${index}] ${JSON.stringify(value)}`);
  const others = invalid.length > named.length ? ` and ${invalid.length - named.length} more` : '';
  return `Correct or leave out ${named.join(', ')}${others}; with skip_invalid the others are looked up.`;
}
