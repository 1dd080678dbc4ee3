import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { explain } from './explain.js';
import type { ToolContext } from './tool-context.js';

export interface ToolAnswer {
  /** For a reader who has nothing else: some clients show nothing but text. */
  text: string;
  data: Record<string, unknown>;
}

/** What goes wrong is an answer as well, one that says what to do; never a broken call. */
export async function answerWith(
  { log }: ToolContext,
  signal: AbortSignal,
  work: () => Promise<ToolAnswer>,
): Promise<CallToolResult> {
  try {
    const { text, data } = await work();
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (error) {
    // Nobody reads it: whoever cancelled the call has gone.
    if (signal.aborted) return { content: [], isError: true };
    return { content: [{ type: 'text', text: explain(error, log) }], isError: true };
  }
}
