/** What a member has posted, as its readers see it. */
export interface Share {
  urn: string;
  author: string;
  commentary: string;
  text: string;
}

/** All that was posted, and how often each was asked for. */
export class Shares {
  private readonly shares: Share[] = [];
  /** By commentary: each request that came so far, whatever became of it. */
  private readonly requests = new Map<string, number>();
  // Never the same again, even after a restart: the application remembers what it published.
  private lastNumber = BigInt(Date.now()) * 1_000_000n;

  /** Answers how often it was asked for, this time included. */
  countRequest(commentary: string): number {
    const count = (this.requests.get(commentary) ?? 0) + 1;
    this.requests.set(commentary, count);
    return count;
  }

  findSame(author: string, commentary: string): Share | undefined {
    return this.shares.find((share) => share.author === author && share.commentary === commentary);
  }

  add(author: string, commentary: string, text: string): Share {
    this.lastNumber += 1n;
    const share = { urn: `urn:li:share:${this.lastNumber}`, author, commentary, text };
    this.shares.push(share);
    return share;
  }

  report(): { shares: readonly Share[]; requests: Record<string, number> } {
    return { shares: this.shares, requests: Object.fromEntries(this.requests) };
  }

  reset(): void {
    this.shares.length = 0;
    this.requests.clear();
  }
}
