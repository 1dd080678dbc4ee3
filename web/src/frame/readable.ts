/** A path in plain characters. Somebody may have cut an address in the middle of one; no page has such a path. */
export function readable(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
