import type { ExportBatchResponses, ExportFormat, LinkFetch } from '../../../api/index.js';

/** How long a browser may take to begin saving. */
const KEPT_MS = 60_000;

/** A link could not send along what makes the session’s cookie count, so the file is fetched and then saved. */
export async function downloadResults(ll: LinkFetch, id: string, format: ExportFormat): Promise<void> {
  const { data, response } = await ll.api.get<ExportBatchResponses, unknown, true, 'fields'>({
    url: '/api/v1/scrape/batch/{id}/results',
    path: { id },
    query: { format },
    parseAs: 'blob',
    responseStyle: 'fields',
  });
  const name = nameIn(response.headers.get('Content-Disposition')) ?? `batch-${id}.${format}`;
  save(data, name);
}

/** "batch-1.csv" of `attachment; filename="batch-1.csv"`. */
export function nameIn(disposition: string | null): string | undefined {
  return /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1];
}

function save(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement('a');
  Object.assign(link, { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
