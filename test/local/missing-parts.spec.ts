import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from '../../src/local/stack/chromium.js';
import { provideRedis } from '../../src/local/stack/redis.js';

const asRootIt = process.getuid?.() === 0 ? it : it.skip;

describe('a part that the machine lacks', () => {
  const environment = { ...process.env };
  let folder: string;
  let announced: string[];
  const announce = (line: string) => announced.push(line);

  beforeEach(async () => {
    announced = [];
    folder = await mkdtemp(join(tmpdir(), 'path-'));
    process.env.PATH = folder;
    delete process.env.PUPPETEER_EXECUTABLE_PATH;
  });

  afterEach(async () => {
    Object.assign(process.env, environment);
    await rm(folder, { recursive: true });
  });

  async function addCommand(name: string, script: string): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    return file;
  }

  it('is named in one line that says what to install', async () => {
    await expect(provideRedis(announce)).rejects.toThrow(/^Redis is missing: install redis-server .*$/);
    expect(announced).toEqual([]);
  });

  it('may be there under its other name', async () => {
    const valkey = await addCommand('valkey-server', '');
    await expect(provideRedis(announce)).resolves.toBe(valkey);
  });

  asRootIt('is installed where that is possible', async () => {
    await addCommand('apt-get', `for last; do :; done; /bin/ln -sf /bin/true "${folder}/$last"`);
    await expect(provideRedis(announce)).resolves.toBe(join(folder, 'redis-server'));
    expect(announced).toEqual(['installing redis-server with apt-get, once']);
  });

  asRootIt('is still named when the installation fails, together with the reason', async () => {
    await addCommand('apt-get', 'echo "no such package" >&2; exit 100');
    await expect(provideRedis(announce)).rejects.toThrow('Redis is missing');
    expect(announced.join()).toContain('no such package');
  });

  it('does not count when it can not run: a browser is asked for its version', async () => {
    await addCommand('chromium', 'echo "please install the snap" >&2; exit 1');
    const chrome = await addCommand('google-chrome', 'echo "Google Chrome 156.0"');
    await symlink(chrome, join(folder, 'chromium-browser'));
    await expect(provideChromium(announce)).resolves.toBe(join(folder, 'chromium-browser'));
  });

  it('is not looked for elsewhere when a browser was chosen that is none', async () => {
    process.env.PUPPETEER_EXECUTABLE_PATH = await addCommand('editor', 'echo "An editor"');
    await addCommand('chromium', 'echo "Chromium 156.0"');
    await expect(provideChromium(announce)).rejects.toThrow('not a Chromium that runs here');
  });
});
