interface Page {
  next_cursor?: string | null;
}

/** Item by item; the next page is asked for when the one before is used up. */
export async function* itemsOf<P extends Page, Item>(
  readPage: (cursor?: string) => Promise<P>,
  read: (page: P) => readonly Item[] | undefined,
): AsyncGenerator<Item, void> {
  let cursor: string | undefined;
  do {
    const page = await readPage(cursor);
    yield* read(page) ?? [];
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}
