import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runCommand } from './run-command.js';

/** Whom a server runs as when we are root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

const OWNER_SEARCH = 0o100;
const GROUP_SEARCH = 0o010;
const OTHERS_SEARCH = 0o001;

/**
 * PostgreSQL refuses to run as root, and Redis has no need to: under root both run as the user that owns
 * nothing. Null for an ordinary user, who runs them as himself.
 */
export async function findServerUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all([lookUpNobody('-u'), lookUpNobody('-g')]);
  return { uid, gid };
}

/**
 * Whether the user can get at the file: every folder on the way, and the file itself, must let it in.
 * Read from the permission bits, since root can't ask the system on someone else's behalf.
 */
export async function canReach(user: ServerUser, path: string): Promise<boolean> {
  for (let current = await realpath(path); ; current = dirname(current)) {
    if (!(await letsIn(user, current))) return false;
    if (current === dirname(current)) return true;
  }
}

async function letsIn(user: ServerUser, path: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  if (uid === user.uid) return (mode & OWNER_SEARCH) !== 0;
  if (gid === user.gid) return (mode & GROUP_SEARCH) !== 0;
  return (mode & OTHERS_SEARCH) !== 0;
}

async function lookUpNobody(what: '-u' | '-g'): Promise<number> {
  return Number(await runCommand('id', [what, 'nobody']));
}
