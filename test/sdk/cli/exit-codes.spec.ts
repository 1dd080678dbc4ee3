import { freePort } from '../../support/free-port.js';
import { failure, hang, raw, StubbornServer } from '../typescript/stubborn-server.js';
import { type Desk, openDesk } from './command-line.js';

describe('the exit code', () => {
  let desk: Desk;
  let server: StubbornServer;
  beforeAll(async () => {
    desk = await openDesk();
    server = await StubbornServer.open();
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    await server.close();
  });

  it.each([
    ['no command at all', [], 2],
    ['an unknown command', ['lookdown'], 2],
    ['an unknown option', ['credits', '--lodger'], 2],
    ['no address', ['lookup'], 2],
    ['a wrong number', ['lookup', 'linkedin.com/in/ada', '--wait', 'long'], 2],
    ['a file that is not there', ['batch', 'nowhere.txt'], 2],
    ['results of an unknown kind', ['batch', 'nowhere.txt', '--out', 'results.xlsx'], 2],
    ['results for no folder', ['batch', 'nowhere.txt', '--out', 'nowhere/results.csv'], 2],
    ['an option before the command', ['--json', 'credits'], 2],
    ['an address that is none', ['lookup', 'https://example.com/in/ada'], 1],
    ['too few credits', ['lookup', 'linkedin.com/in/ada-no-credits'], 6],
    ['an unknown batch', ['batch', '--resume', '507f1f77bcf86cd799439022'], 5],
    ['an unknown key', ['keys', 'revoke', '507f1f77bcf86cd799439022'], 5],
  ])('says so: %s', async (_what, args, expected) => {
    const { exitCode, stdout, stderr } = await desk.linkfetch(args);
    expect([exitCode, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(/^linkfetch: /);
    if (args.length > 0) expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is 3 without a key, and with one that is wrong', async () => {
    expect(await desk.linkfetch(['credits'], { key: ' ' })).toMatchObject({
      exitCode: 3,
      stderr: 'linkfetch: Set LINKFETCH_KEY to an API key.\n',
    });
    const wrong = 'sk_test_nobodyEverHadThisKey';
    const { exitCode, stderr } = await desk.linkfetch(['credits'], { key: wrong });
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain(wrong);
  });

  it.each([
    [4, failure(403, 'scope_denied')],
    [7, failure(429, 'rate_limit', { retry_after_seconds: 3_600 })],
    [8, failure(501, 'internal_error')],
    [9, raw(200, 'text/html', '<html>')],
  ])('is %i after such an answer', async (expected, answer) => {
    server.willAnswer(answer);
    const { exitCode, stderr } = await desk.linkfetch(['credits'], {
      key: 'sk_test_x',
      baseUrl: server.url,
    });
    expect(exitCode).toBe(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is 9 where nobody listens', async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const { exitCode, stderr } = await desk.linkfetch(['credits', '--base-url', baseUrl], {
      key: 'sk_test_x',
    });
    expect(exitCode).toBe(9);
    expect(stderr).toContain(`The connection to ${baseUrl} failed`);
  });

  it('is 130 after Ctrl-C', async () => {
    server.willAnswer(hang);
    const running = desk.start(['credits'], { key: 'sk_test_x', baseUrl: server.url });
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    running.child.kill('SIGINT');
    expect((await running.ended).exitCode).toBe(130);
  });
});
