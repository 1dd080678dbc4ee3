/** Refused here, before anything was sent. */
export class SpendLimitReached extends Error {
  readonly code = 'spend_limit_reached';

  constructor(most: number, limit: number, left: number) {
    super(
      `This call may cost ${credits(most)}. This server may spend ${credits(limit)} in all, and ${left} of them are left.`,
    );
  }
}

/** What one process may spend. What calls under way may cost is set aside, so that together they can't pass it either. */
export class SpendLimit {
  private spent = 0;
  private setAside = 0;

  constructor(readonly credits: number) {}

  get left(): number {
    return Math.max(0, this.credits - this.spent - this.setAside);
  }

  /** Sets aside the most that a call may cost. What is answered takes, once, what it did cost. */
  reserve(most: number): (charged: number) => void {
    if (most > this.left) throw new SpendLimitReached(most, this.credits, this.left);

    this.setAside += most;
    return (charged) => {
      this.setAside -= most;
      this.spent += charged;
    };
  }

  giveBack(refunded: number): void {
    this.spent -= refunded;
  }
}

export function credits(count: number): string {
  return count === 1 ? '1 credit' : `${count} credits`;
}
