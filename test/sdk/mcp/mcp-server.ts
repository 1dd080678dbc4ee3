import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';

const pathTo = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

export const MAIN = pathTo('sdk/mcp/dist/main.js');

export async function buildMcpServer(): Promise<void> {
  await promisify(execFile)('bash', [pathTo('sdk/build.sh')]);
}

export interface ToolResult {
  isError: boolean;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what it is, is what tests are about
  data: any;
}

/** What was built, in a process of its own, spoken to as any client does. */
export interface McpServer {
  call(name: string, args?: Record<string, unknown>): Promise<ToolResult>;
  tools(): Promise<Tool[]>;
  stderr(): string;
  close(): Promise<void>;
}

export interface McpServerOptions {
  key: string;
  baseUrl: string;
  limit?: number;
}

export async function startMcpServer({ key, baseUrl, limit }: McpServerOptions): Promise<McpServer> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [MAIN],
    env: settingsOf(key, baseUrl, limit),
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);

  return {
    async call(name, args = {}) {
      const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
      const text = (content as { text: string }[]).map((part) => part.text).join('\n');
      return { isError: isError === true, text, data: structuredContent };
    },
    tools: async () => (await client.listTools()).tools,
    stderr: () => stderr,
    close: () => client.close(),
  };
}

export function settingsOf(key: string, baseUrl: string, limit?: number): Record<string, string> {
  return {
    LINKFETCH_KEY: key,
    LINKFETCH_BASE_URL: baseUrl,
    LINKFETCH_SPEND_LIMIT: limit === undefined ? '' : String(limit),
  };
}
