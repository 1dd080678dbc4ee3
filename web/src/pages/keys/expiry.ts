export type Expiry = 'never' | '30' | '90' | '365' | 'own';

export const EXPIRIES: readonly { value: Expiry; label: string }[] = [
  { value: 'never', label: 'Never' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'own', label: 'At a time of your own' },
];

const DAY_MS = 24 * 60 * 60 * 1_000;

/** When a key is to stop; null for never. `own` is what was written into the field. */
export function expiresAt(expiry: Expiry, own: string, now: number): string | null {
  if (expiry === 'never') return null;
  return expiry === 'own' ? own : new Date(now + Number(expiry) * DAY_MS).toISOString();
}
