/** As many as the API takes at once. */
export const MOST_AT_ONCE = 1_000;

/** How many batches so many addresses make. */
export function batchesFor(addresses: number, size = MOST_AT_ONCE): number {
  return Math.ceil(addresses / size);
}

/** In as many batches as it takes, in order. */
export function inParts<T>(all: readonly T[], size = MOST_AT_ONCE): (readonly T[])[] {
  return Array.from({ length: batchesFor(all.length, size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}
