import { AuthenticationError, type LinkFetch, PermissionError } from '../../../sdk/typescript/src/index.js';
import { type Door, Workspace } from '../../../web/src/api/workspace.js';

const EXPIRED = new AuthenticationError({ code: 'session_expired', message: 'Over.', status: 401 });
const UNCONFIRMED = new PermissionError({ code: 'confirmation_required', message: 'Code?', status: 403 });
const REFUSED = new PermissionError({ code: 'scope_denied', message: 'No.', status: 403 });

describe('what is done in a workspace', () => {
  it('is done again once the person opened the door it met, each door once', async () => {
    const { workspace, asked } = withDoors(true);
    expect(await workspace.perform(failing(EXPIRED, UNCONFIRMED))).toBe('done');
    expect(asked).toEqual(['sign-in', 'confirmation']);
  });

  it('fails as it did when the person would not', async () => {
    const { workspace } = withDoors(false);
    await expect(workspace.perform(failing(EXPIRED))).rejects.toBe(EXPIRED);
  });

  it('fails when the door does not hold, rather than asking for ever', async () => {
    const { workspace, asked } = withDoors(true);
    await expect(workspace.perform(failing(EXPIRED, EXPIRED))).rejects.toBe(EXPIRED);
    expect(asked).toEqual(['sign-in']);
  });

  it('asks nothing about any other failure', async () => {
    const { workspace, asked } = withDoors(true);
    await expect(workspace.perform(failing(REFUSED))).rejects.toBe(REFUSED);
    expect(asked).toEqual([]);
  });

  it('is told to those who listen, until they stop', () => {
    const { workspace } = withDoors(true);
    let heard = 0;
    const stop = workspace.onAct(() => {
      heard += 1;
    });
    workspace.acted();
    stop();
    workspace.acted();
    expect(heard).toBe(1);
  });
});

function withDoors(isOpened: boolean): { workspace: Workspace; asked: Door[] } {
  const asked: Door[] = [];
  const doors = {
    open: async (door: Door) => {
      asked.push(door);
      return isOpened;
    },
  };
  return { workspace: new Workspace('live', {} as LinkFetch, doors), asked };
}

/** Fails with each of these, and then does not. */
function failing(...errors: Error[]): () => Promise<string> {
  return async () => {
    const error = errors.shift();
    if (error) throw error;
    return 'done';
  };
}
