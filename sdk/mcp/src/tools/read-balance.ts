import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { credits } from '../spend-limit.js';
import { spendingFields, spendingOf } from './fields.js';
import { answerWith, type ToolAnswer } from './tool-answer.js';
import type { ToolContext } from './tool-context.js';

const outputSchema = {
  credits_balance: z.number().describe('What the key can spend: the smaller of its own cap and the balance.'),
  workspace_balance: z.number().describe('What the workspace has.'),
  owed: z.number().describe('Credits spent before their payment was taken back.'),
  mode: z.string().describe('live, or test, where nothing is charged'),
  ...spendingFields,
};

export function registerReadBalance(server: McpServer, context: ToolContext): void {
  server.registerTool(
    'read_balance',
    {
      title: 'Read the balance',
      description:
        'Reads how many credits are left, and how many of them this server may still spend. Costs nothing.',
      inputSchema: {},
      outputSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    (_args, { signal }) => answerWith(context, signal, () => read(context, signal)),
  );
}

async function read(context: ToolContext, signal: AbortSignal): Promise<ToolAnswer> {
  const { client, limit } = context;
  const { credits_balance, workspace_balance, owed, mode } = await client.credits.balance({ signal });
  const fence = `${limit.left} of this server's limit of ${limit.credits} are left`;
  const more = `it can spend ${Math.min(limit.left, credits_balance)} more`;
  return {
    text:
      mode === 'test'
        ? 'This is a test key: nothing is charged.'
        : `The key can spend ${credits(credits_balance)}, and ${fence}, so ${more}.`,
    data: { credits_balance, workspace_balance, owed, mode, ...spendingOf(context) },
  };
}
