import type { Readable, Writable } from 'node:stream';
import { LinkFetch } from '@linkfetch/sdk';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { PaidCalls } from './paid-calls.js';
import { Refunds } from './refunds.js';
import { makeServer } from './server.js';
import type { Settings } from './settings.js';
import { SpendLimit } from './spend-limit.js';
import type { ToolContext } from './tools/tool-context.js';
import { withoutKey } from './without-key.js';

/** Clients give a call up after a minute: better they hear at once of what lasts longer. */
const LONGEST_RETRY_WAIT_MS = 10_000;

const TEST_KEY = /^sk_test_/;

interface Streams {
  stdin: Readable;
  /** For the protocol alone. */
  stdout: Writable;
  stderr: Writable;
}

export async function serve(settings: Settings, { stdin, stdout, stderr }: Streams): Promise<void> {
  const log = withoutKey(stderr, settings.apiKey);
  const context = makeContext(settings, (line) => void log.write(`linkfetch-mcp: ${line}\n`));
  const server = makeServer(context);
  server.server.onerror = ({ message }) => context.log(message);

  await server.connect(new StdioServerTransport(stdin, withoutKey(stdout, settings.apiKey)));
  context.log(`Uses ${context.client.baseUrl}, and may spend ${settings.spendLimit} credits.`);
}

function makeContext({ apiKey, spendLimit }: Settings, log: ToolContext['log']): ToolContext {
  const connect = (fetch?: typeof globalThis.fetch) =>
    new LinkFetch({ apiKey, fetch, maxRetryWaitMs: LONGEST_RETRY_WAIT_MS });
  const limit = new SpendLimit(spendLimit);
  return {
    client: connect(),
    paidCalls: new PaidCalls(limit, connect, !TEST_KEY.test(apiKey)),
    refunds: new Refunds(limit),
    limit,
    log,
  };
}
