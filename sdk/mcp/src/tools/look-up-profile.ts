import type { LookupResponse } from '@linkfetch/sdk';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { isRefunded } from '../refunds.js';
import { describeProfile } from './describe-profile.js';
import {
  describeCost,
  freshnessFields,
  profileField,
  spendingFields,
  spendingOf,
  statusField,
  urlField,
} from './fields.js';
import { answerWith, type ToolAnswer } from './tool-answer.js';
import type { ToolContext } from './tool-context.js';

/** Clients give a call up after a minute, and proxies a silent connection after half of one. */
const HOLDS_SECONDS = [25, 20];

const input = z.object({
  url: urlField.describe('The address of a LinkedIn person or company, such as linkedin.com/in/johndoe.'),
  ...freshnessFields,
});

const outputSchema = {
  lookup_id: z.string(),
  canonical_url: z.string(),
  status: statusField,
  profile: profileField,
  error: z.string().nullable().describe('Why there is no profile.'),
  error_code: z.string().nullable(),
  credits_charged: z.number().describe('What it cost: 1, or 0 when it was known already or refunded.'),
  ...spendingFields,
};

export function registerLookUpProfile(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'look_up_profile',
    {
      title: 'Look up a profile',
      description:
        'Looks up the public profile of one LinkedIn person or company, and waits up to 45 seconds for it. Costs 1 credit; ' +
        'free when it was looked up within the last 24 hours. One that fails or times out is refunded, and is a result: look ' +
        'at status. If it is still pending, call again with the same arguments: the credit is not taken twice.',
      inputSchema: input,
      outputSchema,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: true },
    },
    (args, { signal }) => answerWith(context, signal, () => lookUp(args, context, signal)),
  );
}

async function lookUp(
  { url, max_age: maxAge, force }: z.infer<typeof input>,
  context: ToolContext,
  signal: AbortSignal,
): Promise<ToolAnswer> {
  const { data, credits_charged } = await context.paidCalls.make({
    what: ['look_up_profile', url, maxAge, force],
    most: 1,
    // Not to be aborted: then nobody would know whether it was charged.
    ask: (client, idempotencyKey) => client.submit(url, { maxAge, force, idempotencyKey }),
  });
  context.refunds.expect([data.id], credits_charged);

  const lookup = await waitForEnd(data, context, signal);
  context.refunds.note([lookup]);

  return present(lookup, isRefunded(lookup) ? 0 : credits_charged, context);
}

async function waitForEnd(
  lookup: LookupResponse,
  { client }: ToolContext,
  signal: AbortSignal,
): Promise<LookupResponse> {
  for (const wait of HOLDS_SECONDS) {
    if (lookup.status !== 'pending') break;
    lookup = await client.getLookup(lookup.id, { wait, signal });
  }
  return lookup;
}

function present(lookup: LookupResponse, charged: number, context: ToolContext): ToolAnswer {
  const { id, canonical_url, status, profile_data, error, error_code } = lookup;
  return {
    text: `${describe(lookup)}\n${describeCost(charged, context)}`,
    data: {
      lookup_id: id,
      canonical_url,
      status,
      profile: profile_data,
      error,
      error_code,
      credits_charged: charged,
      ...spendingOf(context),
    },
  };
}

function describe({ canonical_url, status, profile_data, error }: LookupResponse): string {
  if (profile_data) return `${canonical_url}\n${describeProfile(profile_data)}`;
  if (status === 'pending')
    return `${canonical_url} is still pending. Call again in a moment with the same arguments.`;
  return `${canonical_url}: ${status}${error ? `: ${error}` : ''}.`;
}
