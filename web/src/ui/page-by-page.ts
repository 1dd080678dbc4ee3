import type { ShownFault } from './types.js';

/** A list of which more can be had. */
interface Pages<Row> {
  items: readonly Row[];
  isLoading: boolean;
  fault?: ShownFault;
  hasMore: boolean;
  loadMore(): void;
  retry(): void;
}

/** What a table needs to know of such a list: `<DataTable {...pageByPage(keys)} … />`. */
export function pageByPage<Row>({ items, isLoading, fault, hasMore, loadMore, retry }: Pages<Row>) {
  return {
    rows: items,
    isLoading,
    fault,
    retry,
    more: { has: hasMore, load: loadMore, isLoading },
  };
}
