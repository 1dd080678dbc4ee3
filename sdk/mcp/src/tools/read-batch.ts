import { type BatchProfileResponse, type BatchResponse, type LookupStatus, operations } from '@linkfetch/sdk';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { REFUNDED } from '../refunds.js';
import { nameProfile } from './describe-profile.js';
import { profileField, spendingFields, spendingOf, statusField } from './fields.js';
import { answerWith, type ToolAnswer } from './tool-answer.js';
import type { ToolContext } from './tool-context.js';

/** Whole profiles are long, and who reads them reads all of a page. */
const MOST_ITEMS = 100;
const LIMIT_MESSAGE = `limit must be a whole number from 1 to ${MOST_ITEMS}`;
const LONGEST_WAIT_SECONDS = 25;
const WAIT_MESSAGE = `wait must be a whole number of seconds from 0 to ${LONGEST_WAIT_SECONDS}`;

const STATUSES = [
  'pending',
  'completed',
  'failed',
  'timed_out',
  'cancelled',
] as const satisfies LookupStatus[];

const input = z.object({
  batch_id: z
    .string('batch_id must be what start_batch returned')
    .regex(
      /^[0-9a-f]{24}$/,
      'batch_id must be 24 characters of 0 to 9 and a to f, as start_batch returned it',
    ),
  cursor: z
    .string()
    .regex(/^\w{1,64}$/, 'cursor must be the next_cursor of another page')
    .optional()
    .describe('The next_cursor of the page before.'),
  limit: z
    .int(LIMIT_MESSAGE)
    .min(1, LIMIT_MESSAGE)
    .max(MOST_ITEMS, LIMIT_MESSAGE)
    .default(20)
    .describe(`How many items, 1 to ${MOST_ITEMS}. Default: 20.`),
  status: z
    .enum(STATUSES, `status must be one of ${STATUSES.join(', ')}`)
    .optional()
    .describe('Only items in this status.'),
  wait: z
    .int(WAIT_MESSAGE)
    .min(0, WAIT_MESSAGE)
    .max(LONGEST_WAIT_SECONDS, WAIT_MESSAGE)
    .default(0)
    .describe('Seconds to wait for the end of the batch. Default: 0.'),
});

const item = z.object({
  url: z.string().describe('As it was sent.'),
  status: statusField,
  profile: profileField,
  error: z.string().nullable(),
  error_code: z.string().nullable(),
});

const outputSchema = {
  batch_id: z.string(),
  status: z.string().describe('pending, completed or cancelled'),
  total: z.number(),
  completed: z.number(),
  failed: z.number(),
  timed_out: z.number(),
  cancelled: z.number(),
  pending: z.number(),
  items: z.array(item).describe('In the order sent.'),
  next_cursor: z.string().nullable().describe('Null on the last page.'),
  ...spendingFields,
};

export function registerReadBatch(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'read_batch',
    {
      title: 'Read a batch',
      description:
        'Reads how far a batch is, and its results page by page. Costs nothing. Items that failed are results. Items of a ' +
        'running batch are shown as they stand; give wait rather than asking again at once.',
      inputSchema: input,
      outputSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (args, { signal }) => answerWith(context, signal, () => read(args, context, signal)),
  );
}

async function read(
  { batch_id, ...query }: z.infer<typeof input>,
  context: ToolContext,
  signal: AbortSignal,
): Promise<ToolAnswer> {
  const batch = await operations.getBatch({
    client: context.client.api,
    path: { id: batch_id },
    query,
    signal,
  });
  await noteRefunds(batch, context, signal);
  return present(batch, context);
}

/** Once, at the end, and all of them: who reads the batch may never open the page on which one failed. */
async function noteRefunds(
  batch: BatchResponse,
  { client, refunds }: ToolContext,
  signal: AbortSignal,
): Promise<void> {
  if (batch.status === 'pending' || !refunds.hasOpenBatch(batch.id)) return;
  for (const status of REFUNDED.filter((name) => batch[name] > 0))
    for await (const lookup of client.openBatch(batch.id).results({ status, pageSize: 1_000, signal }))
      refunds.note([lookup]);
  refunds.closeBatch(batch.id);
}

function present(batch: BatchResponse, context: ToolContext): ToolAnswer {
  const { id, status, total, completed, failed, timed_out, cancelled, pending } = batch;
  const { profiles = [], next_cursor = null } = batch;
  const counts = { total, completed, failed, timed_out, cancelled, pending };
  return {
    text: [
      `Batch ${id} is ${status}: ${completed} of ${total} completed, ${failed} failed, ${timed_out} timed out, ` +
        `${cancelled} cancelled, ${pending} pending.`,
      ...profiles.map(describeItem),
      ...(next_cursor ? [`More with cursor ${next_cursor}.`] : []),
    ].join('\n'),
    data: {
      batch_id: id,
      status,
      ...counts,
      items: profiles.map(presentItem),
      next_cursor,
      ...spendingOf(context),
    },
  };
}

function presentItem({ linkedin_url, status, profile_data, error, error_code }: BatchProfileResponse) {
  return { url: linkedin_url, status, profile: profile_data, error, error_code };
}

function describeItem({ linkedin_url, status, profile_data, error }: BatchProfileResponse): string {
  const detail = profile_data ? nameProfile(profile_data) : error;
  return `${linkedin_url}: ${status}${detail ? `: ${detail}` : ''}`;
}
