import { fork } from 'node:child_process';
import { once } from 'node:events';

const ENTRY = 'dist/src/local/profile-site.js';

/** The entry as the stack starts it: a child with an IPC channel. */
async function start() {
  const child = fork(ENTRY, { env: { ...process.env, PORT: '0' }, silent: true, execArgv: [] });
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return { child, url: (JSON.parse(line.toString()) as { url: string }).url };
}

describe('The profile site as a process', () => {
  it('prints its address when it listens, and leaves on SIGTERM', async () => {
    const { child, url } = await start();
    expect(url).toMatch(/^http:\/\/www\.linkedin\.localhost:\d+$/);
    const answer = await fetch(`http://127.0.0.1:${new URL(url).port}/robots.txt`);
    expect(answer.status).toBe(200);

    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('leaves when whoever started it goes away', async () => {
    const { child } = await start();
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
