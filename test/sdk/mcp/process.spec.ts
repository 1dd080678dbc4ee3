import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { signUp, type TestAccount } from '../../support/accounts.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { freePort } from '../../support/free-port.js';
import { type Answer, hang, StubbornServer } from '../typescript/stubborn-server.js';
import { buildMcpServer, MAIN, type McpServer, settingsOf, startMcpServer } from './mcp-server.js';

const INITIALIZE = {
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};
const READ_BALANCE = { id: 2, method: 'tools/call', params: { name: 'read_balance', arguments: {} } };

/** A key of the right form, whose checksum is wrong. */
const WRONG_KEY = `sk_live_${'a'.repeat(38)}`;

/** Sends back what it was sent, as a stranger at a wrong address may. */
const echo: Answer = (response, { headers }) =>
  void response
    .writeHead(401, { 'Content-Type': 'application/json' })
    .end(
      JSON.stringify({ error: { code: 'echo', message: `You sent ${headers.authorization}`, fields: [] } }),
    );

describe('the process of the MCP server', () => {
  let app: TestApp;
  let account: TestAccount;
  let mcp: McpServer;
  beforeAll(async () => {
    await buildMcpServer();
    app = await startTestApp();
    account = await signUp(app);
    mcp = await startMcpServer({ key: account.testKey, baseUrl: app.url });
  }, 120_000);
  afterAll(async () => {
    await mcp.close();
    await app.close();
  });

  /** Sends these messages, closes its standard input, and waits for its end. */
  async function pipe(messages: object[], env: Record<string, string>) {
    const child = spawn(process.execPath, [MAIN], { env });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    child.stdin.on('error', () => undefined);
    child.stdin.end(
      messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join(''),
    );
    const [code] = await once(child, 'close');
    return { code, ...output };
  }

  it('answers what it was asked before its input closed, and ends', async () => {
    const settings = settingsOf(account.testKey, app.url);
    const { code, stdout } = await pipe([INITIALIZE, READ_BALANCE], settings);
    expect(code).toBe(0);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { id: 1 },
      { id: 2, result: { structuredContent: { credits_balance: 1_000_000 } } },
    ]);
  });

  it('ends when its input closes, even while the API keeps it waiting', async () => {
    const server = await StubbornServer.open();
    server.willAnswer(hang);
    const { code, stdout } = await pipe([INITIALIZE, READ_BALANCE], settingsOf(account.testKey, server.url));
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    await server.close();
  });

  it('ends without a word when nobody reads its answers any more', async () => {
    const child = spawn(process.execPath, [MAIN], { env: settingsOf(account.testKey, app.url) });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdout.destroy();
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...INITIALIZE })}\n`);
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('writes to its log what it uses, and what it can’t read', async () => {
    const child = await pipe(
      [INITIALIZE, { id: null, nonsense: true }],
      settingsOf(account.testKey, app.url, 7),
    );
    expect(child.stderr).toContain(`linkfetch-mcp: Uses ${app.url}, and may spend 7 credits.`);
    expect(child.stderr.match(/^linkfetch-mcp: /gm)?.length).toBeGreaterThan(1);
    for (const line of child.stdout.trim().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });

  it.each([
    ['no key', { LINKFETCH_KEY: '' }, 'LINKFETCH_KEY'],
    ['half a key', { LINKFETCH_KEY: 'sk_live_abc' }, 'LINKFETCH_KEY'],
    ['a limit below 0', { LINKFETCH_SPEND_LIMIT: '-1' }, 'LINKFETCH_SPEND_LIMIT'],
    ['a limit that is no number', { LINKFETCH_SPEND_LIMIT: 'ten' }, 'LINKFETCH_SPEND_LIMIT'],
    ['a limit with a fraction', { LINKFETCH_SPEND_LIMIT: '1.5' }, 'LINKFETCH_SPEND_LIMIT'],
    ['an address that is none', { LINKFETCH_BASE_URL: 'localhost' }, 'base URL'],
  ])('does not start with %s, and says why', async (_what, settings, words) => {
    const { code, stdout, stderr } = await pipe([INITIALIZE], {
      ...settingsOf(WRONG_KEY, app.url),
      ...settings,
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^linkfetch-mcp: .*\n$/);
    expect(stderr).toContain(words);
  });

  it.each([
    ['no URL', 'look_up_profile', {}, 'url must be the address of a public profile'],
    ['a number for a URL', 'look_up_profile', { url: 5 }, 'url must be the address of a public profile'],
    [
      'an age in the future',
      'look_up_profile',
      { url: 'x', max_age: -1 },
      'max_age must be a number of hours',
    ],
    ['no URLs', 'start_batch', {}, 'urls must be a list of addresses'],
    ['an empty list', 'start_batch', { urls: [] }, 'urls must hold at least one address'],
    ['1,001 URLs', 'start_batch', { urls: Array(1_001).fill('x') }, 'split them over several batches'],
    ['a batch id that is none', 'read_batch', { batch_id: '../x' }, 'as start_batch returned it'],
    ['no batch id', 'read_batch', {}, 'batch_id must be what start_batch returned'],
    [
      'a status that is none',
      'read_batch',
      { batch_id: 'a'.repeat(24), status: 'x' },
      'status must be one of',
    ],
    ['a limit of 0', 'read_batch', { batch_id: 'a'.repeat(24), limit: 0 }, 'limit must be a whole number'],
    ['a tool that is none', 'buy_credits', {}, 'buy_credits not found'],
  ])('says what is wrong with %s', async (_what, tool, args, words) => {
    const { isError, text } = await mcp.call(tool, args);
    expect(isError).toBe(true);
    expect(text).toContain(words);
  });

  it.each([
    [
      'look_up_profile',
      { url: 'https://example.com/in/ada' },
      'invalid_linkedin_url',
      'Correct what is named',
    ],
    ['look_up_profile', { url: 'linkedin.com/in/\ud800\0' }, 'invalid_request', 'Correct what is named'],
    ['look_up_profile', { url: 'linkedin.com/in/ada-no-credits' }, 'insufficient_credits', 'fewer profiles'],
    ['look_up_profile', { url: 'linkedin.com/in/ada-daily-limit' }, 'rate_limit', /Wait \d+ s\./],
    ['read_batch', { batch_id: 'a'.repeat(24) }, 'not_found', 'Check the id.'],
  ])('tells what the API refuses %s %j, and what to do', async (tool, args, code, remedy) => {
    const { isError, text } = await mcp.call(tool, args);
    expect(isError).toBe(true);
    const [first = '', second = '', third = ''] = text.split('\n');
    expect(first.startsWith(`${code}: `)).toBe(true);
    expect(second).toMatch(/^What to do: /);
    expect(second).toMatch(remedy);
    expect(third).toMatch(/^Request: /);
    expect(text).not.toMatch(/\bat .*:\d+/);
  });

  it.each(['look_up_profile', 'start_batch', 'read_batch', 'read_balance'])(
    'is told by %s that the key is wrong, without showing it',
    async (tool) => {
      const stranger = await startMcpServer({ key: WRONG_KEY, baseUrl: app.url });
      const args = { url: 'linkedin.com/in/ada', urls: ['linkedin.com/in/ada'], batch_id: 'a'.repeat(24) };
      const { isError, text } = await stranger.call(tool, args);
      expect(isError).toBe(true);
      expect(text).toContain('invalid_key: ');
      expect(text).toContain('The operator has to set LINKFETCH_KEY to a key that works.');
      expect(text + stranger.stderr()).not.toContain(WRONG_KEY);
      await stranger.close();
    },
  );

  it('says that the server is away', async () => {
    const port = await freePort();
    const lonely = await startMcpServer({ key: account.testKey, baseUrl: `http://127.0.0.1:${port}` });
    const { isError, text } = await lonely.call('read_balance');
    expect(isError).toBe(true);
    expect(text).toContain('connection_failed: ');
    expect(text).toContain('LINKFETCH_BASE_URL');
    await lonely.close();
  });

  it('keeps the key to itself even when a stranger sends it back', async () => {
    const server = await StubbornServer.open();
    server.willAnswer(echo);
    const { stdout, stderr } = await pipe([INITIALIZE, READ_BALANCE], settingsOf(WRONG_KEY, server.url));
    expect(stdout).toContain('You sent Bearer [key]');
    expect(stdout + stderr).not.toContain(WRONG_KEY);
    await server.close();
  });
});
