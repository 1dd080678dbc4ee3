import type { Visitor } from './visitor.js';

/** axe finds nothing serious on the page as it is now. */
export async function expectAccessible(visitor: Visitor): Promise<void> {
  expect(await visitor.barriers()).toEqual([]);
}
