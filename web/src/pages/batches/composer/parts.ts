/** As many as the API takes at once. */
export const MOST_AT_ONCE = 1_000;

/** In as many batches as it takes, in order. */
export function inParts<T>(all: readonly T[], size = MOST_AT_ONCE): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}
