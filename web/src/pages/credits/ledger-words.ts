/** What of an entry is told in words. */
interface ToldEntry {
  kind: string;
  cause: string;
}

interface Explanation {
  title: string;
  /** Why, where the title is not all. */
  more?: string;
  /** A page of ours that shows what it was for. */
  href?: string;
}

type Explain = (id: string) => Explanation;

/** By the kind of the entry and what its cause begins with. */
const EXPLAINED: Readonly<Record<string, Explain>> = {
  'charge lookup': (id) => ({ title: 'Lookup', href: lookup(id) }),
  'refund lookup': (id) => ({
    title: 'Lookup refunded',
    more: 'No profile came of it, or it was cancelled.',
    href: lookup(id),
  }),
  'purchase purchase': (id) => ({ title: 'Credits bought', href: purchase(id) }),
  'clawback purchase': (id) => ({
    title: 'Taken back',
    more: 'The payment was refunded or is disputed.',
    href: purchase(id),
  }),
  'adjustment purchase': (id) => ({
    title: 'Given back',
    more: 'The dispute was settled in your favour, or less was demanded back.',
    href: purchase(id),
  }),
  'clawback debt': () => ({
    title: 'Paid what was owed',
    more: 'Credits that came in went to those spent before their payment was taken back.',
  }),
  'grant signup': () => ({ title: 'Welcome credits', more: 'Given once to a new address.' }),
  'grant operator': () => ({ title: 'Granted', more: 'By whoever runs this service.' }),
};

const KINDS: Readonly<Record<string, string>> = {
  grant: 'Granted',
  purchase: 'Credits bought',
  charge: 'Charged',
  refund: 'Refunded',
  adjustment: 'Adjusted',
  clawback: 'Taken back',
};

/** Why the balance changed. A cause that is not known yet is shown as it is. */
export function explained(entry: ToldEntry): Explanation {
  const [subject = '', id = ''] = entry.cause.split(':');
  const explain = EXPLAINED[`${entry.kind} ${subject}`];
  return explain ? explain(id) : { title: KINDS[entry.kind] ?? entry.kind, more: entry.cause };
}

/** "+100", "−1", with the sign that is as wide as a plus. */
export function signed(amount: number, write: (value: number) => string): string {
  return `${amount < 0 ? '\u2212' : '+'}${write(Math.abs(amount))}`;
}

function lookup(id: string): string {
  return `/app/look-up/${encodeURIComponent(id)}`;
}

function purchase(id: string): string {
  return `/app/credits?purchase=${encodeURIComponent(id)}`;
}
