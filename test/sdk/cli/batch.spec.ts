import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holdTime, letTimeCome } from '../../sandbox/test-client.js';
import { json, StubbornServer } from '../typescript/stubborn-server.js';
import { type Desk, openDesk } from './command-line.js';

describe('linkfetch batch', () => {
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

  const TABLE =
    '\ufeffname;LinkedIn_URL\r\n"Ada; the first";linkedin.com/in/ada\r\nBruno;"linkedin.com/in/ada-not-found"\r\n';

  it.each([
    ['results.csv', (text: string) => text.trim().split('\r\n').slice(1)],
    ['results.ndjson', (text: string) => text.trim().split('\n')],
    ['results.json', (text: string) => JSON.parse(text)],
  ])('reads a table and saves %s', async (out, itemsOf) => {
    await writeFile(join(desk.folder, 'people.csv'), TABLE);
    const { exitCode, stdout, stderr } = await desk.linkfetch(['batch', 'people.csv', '--out', out]);
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toContain('2/2: 1 completed, 1 failed\n');
    expect(itemsOf(await readFile(join(desk.folder, out), 'utf8'))).toHaveLength(2);
    expect((await readdir(desk.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('sends nothing when the results could not be saved', async () => {
    const input = 'linkedin.com/in/ada\n';
    const { exitCode, stderr } = await desk.linkfetch(['batch', '-', '--out', 'nowhere/results.csv'], {
      input,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^linkfetch: nowhere\/results\.csv can't be written: ENOENT/);
  });

  it('reads standard input and writes a line for each address', async () => {
    const input = 'linkedin.com/in/ada\n\nlinkedin.com/in/bruno\n';
    const { exitCode, stdout } = await desk.linkfetch(['batch', '-'], { input });
    expect(exitCode).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ linkedin_url }) => linkedin_url)).toEqual([
      'linkedin.com/in/ada',
      'linkedin.com/in/bruno',
    ]);
  });

  it('cuts more than 1,000 addresses into batches, and makes one table of them', async () => {
    const input = Array.from({ length: 1_002 }, (_, n) => `linkedin.com/in/ada-${n}`).join('\n');
    const { exitCode, stderr } = await desk.linkfetch(['batch', '-', '--out', 'many.csv'], { input });
    expect(exitCode).toBe(0);
    expect(stderr.match(/^Batch [0-9a-f]{24}: /gm)).toHaveLength(2);
    expect(stderr).toContain('1002/1002: 1002 completed\n');
    const table = await readFile(join(desk.folder, 'many.csv'), 'utf8');
    expect(table.match(/linkedin\.com\/in\/ada-\d+,completed/g)).toHaveLength(1_002);
    expect(table.match(/position,/g)).toHaveLength(1);
  });

  it('names what can’t be taken, or leaves it out', async () => {
    const input = 'linkedin.com/in/ada\nexample.com\n';
    const refused = await desk.linkfetch(['batch', '-'], { input });
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('"example.com"');
    const taken = await desk.linkfetch(['batch', '-', '--skip-invalid'], { input });
    expect(taken.exitCode).toBe(0);
    expect(taken.stderr).toContain('2/2: 1 completed, 1 failed');
  });

  it.each(['csv', 'ndjson', 'json'])(
    'leaves no half a file when a download as %s breaks off',
    async (format) => {
      const summary = { total: 2, completed: 2, failed: 0, timed_out: 0, cancelled: 0, pending: 0 };
      server.willAnswer((response, asked) => {
        if (!asked.url.includes('/results?'))
          return json(200, { status: 'completed', ...summary })(response, asked);
        response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment' });
        response.write('{"id": 1}\n{"id"', () => response.destroy());
      });
      const out = `broken.${format}`;
      const args = ['batch', '--resume', '507f1f77bcf86cd799439022', '--out', out];
      const options = { key: 'sk_test_x', baseUrl: server.url, cwd: desk.folder };
      const { exitCode, stderr } = await desk.linkfetch(args, options);
      expect(exitCode).toBe(9);
      expect(stderr).toContain('To come back: linkfetch batch --resume 507f1f77bcf86cd799439022');
      expect((await readdir(desk.folder)).filter((name) => name.startsWith('broken'))).toEqual([]);
    },
  );

  it('goes on after Ctrl-C, and is come back to', async () => {
    const running = desk.start(['batch', '-', '--out', 'later.ndjson'], {
      key: desk.account.testKey,
      baseUrl: desk.app.url,
      cwd: desk.folder,
      input: 'linkedin.com/in/ada-ctrl-slow\n',
    });
    await running.says('Batch ');
    await holdTime(desk.app);
    await running.says('0/1: ');
    running.child.kill('SIGINT');
    const { exitCode, stderr } = await running.ended;
    expect(exitCode).toBe(130);
    const [, id = ''] = /linkfetch batch --resume ([0-9a-f]{24}) --out "later.ndjson"/.exec(stderr) ?? [];
    expect(await readdir(desk.folder)).not.toContain('later.ndjson');

    await letTimeCome(desk.app);
    const resumed = await desk.linkfetch(['batch', '--resume', id, '--out', 'later.ndjson']);
    expect(resumed.exitCode).toBe(0);
    expect(await readFile(join(desk.folder, 'later.ndjson'), 'utf8')).toContain('"status":"completed"');
  });
});
