/** Remembers who was asked for, so that answers can change with time and people can see what a lookup cost. */
export class Visits {
  private pages = new Map<string, number>();
  private subResources = 0;
  private storm = false;

  /** Counts the request; 1 for the first. */
  countPage(path: string): number {
    const count = (this.pages.get(path) ?? 0) + 1;
    this.pages.set(path, count);
    return count;
  }

  countSubResource(): void {
    this.subResources += 1;
  }

  /** While it storms, every page is refused, as when the real site throttles an address. */
  setStorm(on: boolean): void {
    this.storm = on;
  }

  isStorming(): boolean {
    return this.storm;
  }

  reset(): void {
    this.pages = new Map();
    this.subResources = 0;
    this.storm = false;
  }

  report(): VisitReport {
    const pages = Object.fromEntries(this.pages);
    const pageRequests = Object.values(pages).reduce((sum, count) => sum + count, 0);
    return { pages, pageRequests, subResources: this.subResources, storm: this.storm };
  }
}

export interface VisitReport {
  /** Requests by page, such as `in/groups` or `company/minimal`. */
  pages: Record<string, number>;
  pageRequests: number;
  subResources: number;
  storm: boolean;
}
