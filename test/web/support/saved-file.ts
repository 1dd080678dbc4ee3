import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visitor } from './visitor.js';

export interface SavedFile {
  name: string;
  text: string;
}

/** What the browser saves when a button is pressed. */
export async function savedBy(visitor: Visitor, button: string): Promise<SavedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'saved-'));
  const session = await visitor.page.createCDPSession();
  const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo;
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    browserContextId,
    eventsEnabled: true,
  });
  const ended = new Promise<void>((resolve) => {
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
  });
  try {
    await visitor.click(button);
    await ended;
    const [name = ''] = await readdir(folder);
    return { name, text: await readFile(join(folder, name), 'utf8') };
  } finally {
    await session.detach();
    await rm(folder, { recursive: true });
  }
}
