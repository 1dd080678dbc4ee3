import {
  chmod,
  chown,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findPostgresBinaries, OPEN_FOLDER, OPEN_FOLDER_PREFIX } from './postgres-binaries.js';
import { runCommand } from './run-command.js';
import { canReach, findServerUser, type ServerUser } from './server-user.js';

export const SUPERUSER = 'postgres';

/** What a folder's name goes on with while its database is being made. */
const UNFINISHED = '.unfinished-';

/** A database cluster on disk, and all that is needed to run it. */
export interface PostgresCluster {
  /** The real folder, free of symbolic links. */
  data: string;
  binaries: string;
  user: ServerUser | null;
}

export interface ClusterWish {
  /** Where the data is to be found: a folder, or a symbolic link to where it had to be put instead. */
  folder: string;
  password: string;
  /** Data that must survive a power cut is written through to disk. */
  isDurable: boolean;
}

/** The cluster in the folder, made first when there is none. */
export async function openCluster(wish: ClusterWish): Promise<PostgresCluster> {
  await removeUnfinished(wish.folder);
  const data = await realpath(wish.folder).catch(() => null);
  if (data === null) return createCluster(wish);

  const user = await findOwner(data);
  const binaries = await findPostgresBinaries(user);
  await refuseForeignVersion(data, binaries);
  return { data, binaries, user };
}

/** Root runs the server as whoever owns the data: perhaps the user who started the stack before. */
async function findOwner(data: string): Promise<ServerUser | null> {
  const { uid, gid } = await stat(data);
  const me = process.getuid?.();
  if (uid === me) return null;
  if (me !== 0)
    throw new Error(`${data} belongs to another user (uid ${uid}): start as that user, or remove it`);
  return { uid, gid };
}

async function refuseForeignVersion(data: string, binaries: string): Promise<void> {
  const found = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null)
    throw new Error(`${data} holds no PostgreSQL data: remove it to start with a fresh database`);

  const version = await runCommand(join(binaries, 'postgres'), ['--version']);
  const [, ours] = /PostgreSQL\)? (\d+)/.exec(version) ?? [];
  if (found.trim() === ours) return;
  throw new Error(
    `${data} was made by PostgreSQL ${found.trim()}, this is ${ours}: remove it, or install the other`,
  );
}

/** Made beside its place and moved there when complete, so that a broken start leaves no half of a database. */
async function createCluster(wish: ClusterWish): Promise<PostgresCluster> {
  const user = await findServerUser();
  const binaries = await findPostgresBinaries(user);
  const place = await choosePlace(wish.folder, user);
  const fresh = await mkdtemp(place + UNFINISHED);
  if (user) await chown(fresh, user.uid, user.gid);

  await initialise({ data: fresh, binaries, user }, wish);

  await rename(fresh, place);
  if (place !== wish.folder) await linkTo(place, wish.folder);
  return { data: await realpath(place), binaries, user };
}

/** Left by starts that were killed; one of them may still be being written to, and goes next time. */
async function removeUnfinished(place: string): Promise<void> {
  const names = await readdir(dirname(place));
  const unfinished = names.filter((name) => name.startsWith(basename(place) + UNFINISHED));
  for (const name of unfinished) {
    await rm(join(dirname(place), name), { recursive: true, force: true }).catch(() => {});
  }
}

/** Root's folders are often closed to the server's user; then the data lives in a folder of its own elsewhere. */
async function choosePlace(folder: string, user: ServerUser | null): Promise<string> {
  if (user === null || (await canReach(user, dirname(folder)))) {
    await removeDanglingLink(folder);
    return folder;
  }
  const home = await mkdtemp(join(OPEN_FOLDER, OPEN_FOLDER_PREFIX));
  await chmod(home, 0o711);
  return join(home, 'postgres');
}

async function linkTo(place: string, link: string): Promise<void> {
  await removeDanglingLink(link);
  await symlink(place, link);
}

/** What it pointed to was tidied away. */
async function removeDanglingLink(link: string): Promise<void> {
  if (await readlink(link).catch(() => null)) await rm(link);
}

async function initialise(cluster: PostgresCluster, wish: ClusterWish): Promise<void> {
  const { data, binaries, user } = cluster;
  const passwordFile = `${data}.password`;
  await writeFile(passwordFile, wish.password, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  // A password although only loopback is listened on: whoever has an account on this machine is there too.
  const access = ['--username', SUPERUSER, '--auth', 'scram-sha-256', '--pwfile', passwordFile];
  const text = ['--locale=C.UTF-8', '--encoding=UTF8'];
  const durability = wish.isDurable ? [] : ['--no-sync'];
  try {
    const options = ['-D', data, ...access, ...text, ...durability];
    await runCommand(join(binaries, 'initdb'), options, { cwd: '/', user });
  } finally {
    await rm(passwordFile, { force: true });
  }
}
