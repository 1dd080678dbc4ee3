import type { SubmittedBatchResponse } from '@linkfetch/sdk';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { describeCost, freshnessFields, spendingFields, spendingOf, urlField } from './fields.js';
import { answerWith, type ToolAnswer } from './tool-answer.js';
import type { ToolContext } from './tool-context.js';

const MOST_URLS = 1_000;

const input = z.object({
  urls: z
    .array(urlField, 'urls must be a list of addresses')
    .min(1, 'urls must hold at least one address')
    .max(MOST_URLS, `urls can hold ${MOST_URLS} addresses at most: split them over several batches`)
    .describe(`1 to ${MOST_URLS} addresses of LinkedIn people or companies.`),
  skip_invalid: z
    .boolean()
    .optional()
    .describe('Look up the rest although some addresses are no LinkedIn profiles. Default: false.'),
  ...freshnessFields,
});

const outputSchema = {
  batch_id: z.string().describe('For read_batch.'),
  status: z.string().describe('pending, completed or cancelled'),
  total: z.number().describe('Addresses sent.'),
  submitted: z.number().describe('Lookups that are charged.'),
  cached: z.number().describe('Addresses that are answered free of charge.'),
  credits_charged: z.number().describe('What it cost. Lookups that fail are refunded later.'),
  credits_remaining: z.number(),
  ...spendingFields,
};

export function registerStartBatch(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'start_batch',
    {
      title: 'Start a batch',
      description:
        'Starts looking up as many as 1,000 profiles, and returns at once: read_batch has the results. Costs 1 credit for ' +
        'each profile; free are those looked up within the last 24 hours, and repetitions. Those that fail or time out are ' +
        'refunded. All or nothing: when there are not enough credits left, nothing is started.',
      inputSchema: input,
      outputSchema,
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: true },
    },
    (args, { signal }) => answerWith(context, signal, () => start(args, context)),
  );
}

async function start(args: z.infer<typeof input>, context: ToolContext): Promise<ToolAnswer> {
  const { urls, skip_invalid: skipInvalid, max_age: maxAge, force } = args;
  const receipt = await context.paidCalls.make({
    what: ['start_batch', urls, skipInvalid, maxAge, force],
    most: new Set(urls).size,
    ask: async (client, idempotencyKey) => {
      const batch = await client.batch(urls, { skipInvalid, maxAge, force, idempotencyKey });
      return receiptOf(batch);
    },
  });
  expectRefunds(receipt, context);
  return present(receipt, context);
}

function receiptOf({ receipt }: { receipt?: SubmittedBatchResponse }): SubmittedBatchResponse {
  if (!receipt) throw new Error('A batch was submitted without a receipt.');
  return receipt;
}

function expectRefunds({ data, credits_charged }: SubmittedBatchResponse, { refunds }: ToolContext): void {
  const pending = data.jobs.filter(({ status }) => status === 'pending').flatMap(({ id }) => id ?? []);
  refunds.expect(pending, credits_charged);
  refunds.openBatch(data.batch_id);
}

function present({ data, ...charge }: SubmittedBatchResponse, context: ToolContext): ToolAnswer {
  const { batch_id, status, total, submitted, cached } = data;
  const { credits_charged, credits_remaining } = charge;
  return {
    text:
      `Batch ${batch_id} of ${total} addresses is ${status}; read_batch has its results.\n` +
      describeCost(credits_charged, context),
    data: {
      batch_id,
      status,
      total,
      submitted,
      cached,
      credits_charged,
      credits_remaining,
      ...spendingOf(context),
    },
  };
}
