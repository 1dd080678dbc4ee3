import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { searchPath } from './settings.js';

/** The first of the names that is an executable on PATH, by its full path. */
export function findExecutable(names: readonly string[]): string | null {
  return findExecutables(names)[0] ?? null;
}

/** Every executable on PATH with one of the names, in the order of the names. */
export function findExecutables(names: readonly string[]): string[] {
  const folders = searchPath().split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
