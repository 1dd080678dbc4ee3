/** All of them; `Array.fromAsync` is younger than the TypeScript library that this project is checked with. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
