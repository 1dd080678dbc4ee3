import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach } from '../../src/local/stack/server-user.js';

const STRANGER = { uid: 65_534, gid: 65_534 };
const OURSELVES = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };

describe('the user a server runs as', () => {
  let home: string;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'reach-'));
    await mkdir(join(home, 'project', 'bin'), { recursive: true });
    await writeFile(join(home, 'project', 'bin', 'server'), '', { mode: 0o755 });
  });

  afterEach(() => rm(home, { recursive: true }));

  const reaches = (user: typeof STRANGER) => canReach(user, join(home, 'project', 'bin', 'server'));

  it('reaches a file when every folder on the way lets others in', async () => {
    await chmod(home, 0o711);
    await expect(reaches(STRANGER)).resolves.toBe(true);
  });

  it('does not reach it when one folder far up is closed, as the home of root is', async () => {
    await chmod(home, 0o700);
    await expect(reaches(STRANGER)).resolves.toBe(false);
    await expect(reaches(OURSELVES)).resolves.toBe(true);
  });

  it('does not reach a file that others may not run', async () => {
    await chmod(home, 0o711);
    await chmod(join(home, 'project', 'bin', 'server'), 0o700);
    await expect(reaches(STRANGER)).resolves.toBe(false);
  });
});
