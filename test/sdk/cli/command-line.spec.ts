import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Desk, openDesk } from './command-line.js';

describe('the command line', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  }, 120_000);
  afterAll(async () => {
    await desk.close();
  });

  describe('lookup', () => {
    it('shows a profile to people', async () => {
      const { exitCode, stdout, stderr } = await desk.linkfetch(['lookup', 'linkedin.com/in/ada-lovelace']);
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout).toContain('https://www.linkedin.com/in/ada-lovelace\n');
      expect(stdout).toContain('Experience: ');
    });

    it('gives the whole lookup to programs', async () => {
      const { exitCode, stdout } = await desk.linkfetch(['lookup', 'linkedin.com/in/ada-lovelace', '--json']);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ status: 'completed', profile_data: { kind: 'person' } });
    });

    it.each([
      ['ada-not-found', 'Profile not found (failed'],
      ['ada-timeout', '(timed_out'],
    ])('ends with 5 when %s brings nothing', async (slug, words) => {
      const { exitCode, stdout, stderr } = await desk.linkfetch(['lookup', `linkedin.com/in/${slug}`]);
      expect([exitCode, stdout]).toEqual([5, '']);
      expect(stderr).toContain(words);
    });

    it('stops waiting when it was told to', async () => {
      const running = desk.start(['lookup', 'linkedin.com/in/ada-cli-slow', '--wait', '0'], {
        key: desk.account.testKey,
        baseUrl: desk.app.url,
      });
      const { exitCode, stderr } = await running.ended;
      expect(exitCode).toBe(9);
      expect(stderr).toMatch(
        /^linkfetch: The lookup [0-9a-f]{24} has not ended yet\..* costs nothing more\.$/m,
      );
    });
  });

  describe('keys and credits', () => {
    it('makes a key, alone on standard output, and shows it nowhere else', async () => {
      const { exitCode, stdout, stderr } = await desk.linkfetch([
        'keys',
        'create',
        'ci',
        '--mode',
        'test',
        '--scopes',
        'scrape:read, scrape:write',
      ]);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/^sk_test_\w+\n$/);
      expect(stderr).not.toContain(stdout.trim());
      expect((await desk.linkfetch(['keys'])).stdout).toMatch(/active {4}ci\n/);
    });

    it('rotates and revokes one', async () => {
      const made = JSON.parse(
        (await desk.linkfetch(['keys', 'create', 'old', '--mode', 'test', '--json'])).stdout,
      );
      const rotated = JSON.parse(
        (await desk.linkfetch(['keys', 'rotate', made.id, '--grace-hours', '1', '--json'])).stdout,
      );
      expect(rotated.replaced_key).toMatchObject({ id: made.id, status: 'in_grace' });
      const { stdout } = await desk.linkfetch(['keys', 'revoke', rotated.id, '--grace-hours', '0']);
      expect(stdout).toMatch(/revoked {3}old/);
      const listed: { id: string }[] = JSON.parse((await desk.linkfetch(['keys', 'list', '--json'])).stdout);
      expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([made.id, rotated.id]));
    });

    it('says what a mode must be', async () => {
      const { exitCode, stderr } = await desk.linkfetch(['keys', 'create', 'ci', '--mode', 'sandbox']);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('mode');
    });

    it('shows the balance and the ledger', async () => {
      expect((await desk.linkfetch(['credits'], { key: desk.account.key })).stdout).toBe(
        '5 credits (live)\n',
      );
      expect((await desk.linkfetch(['credits', '--ledger'], { key: desk.account.key })).stdout).toMatch(
        / {2}\+5 {2}grant/,
      );
      const { stdout } = await desk.linkfetch(['credits', '--json'], { key: desk.account.key });
      expect(JSON.parse(stdout)).toMatchObject({ credits_balance: 5 });
    });
  });

  it.each([['help'], ['--help'], ['batch', '--help'], ['lookup', '-h']])(
    'explains itself: %s',
    async (...args) => {
      expect(await desk.linkfetch(args)).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining('linkfetch lookup URL'),
        stderr: '',
      });
    },
  );

  it('stands on a client whose README begins with a lookup that runs as it is printed', async () => {
    const [, example = ''] =
      /```ts\n(.+?)```/s.exec(await readFile('sdk/typescript/README.md', 'utf8')) ?? [];
    expect(example.split('\n').filter(Boolean).length).toBeLessThanOrEqual(5);
    await mkdir(join(desk.folder, 'node_modules/@linkfetch'), { recursive: true });
    await symlink(resolve('sdk/typescript'), join(desk.folder, 'node_modules/@linkfetch/sdk'));
    await writeFile(join(desk.folder, 'first.mjs'), example);

    const env = { LINKFETCH_KEY: desk.account.testKey, LINKFETCH_BASE_URL: desk.app.url };
    const { stdout } = await promisify(execFile)(process.execPath, ['first.mjs'], { cwd: desk.folder, env });
    expect(stdout).toMatch(/^completed \w/);
  });

  it('knows its version', async () => {
    expect((await desk.linkfetch(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
