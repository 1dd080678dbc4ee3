/**
 * One page as a browser brought it home. All addresses are those of the real site,
 * wherever the page was really fetched from.
 */
export interface FetchedPage {
  /** Of the first main document: a refusal page may move on to a wall that answers 200. */
  firstStatus: number;
  /** Of the document that `html` holds. */
  status: number;
  finalUrl: string;
  /** Every address the visit was redirected to, in order; empty when it was not. */
  hops: string[];
  /** Of the document that decides (the last, or the first when that was refused); names in lower case. */
  headers: Record<string, string>;
  html: string;
}
