/** Where a key leads in a row of `length` things, round the ends; undefined for a key that leads nowhere. */
export function steppedTo(key: string, from: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (key === 'ArrowRight') return (from + 1) % length;
  if (key === 'ArrowLeft') return (from - 1 + length) % length;
  return undefined;
}
