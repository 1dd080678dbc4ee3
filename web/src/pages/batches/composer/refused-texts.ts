import type { Fault } from '../../../api/index.js';

/** What of a batch the API named as no address, as it was sent. */
export function refusedTexts(fault: Pick<Fault, 'details'>, sent: readonly string[]): string[] {
  const { invalid } = fault.details;
  if (!Array.isArray(invalid)) return [];
  return invalid.flatMap((member: unknown) => {
    const { index } = (member ?? {}) as { index?: unknown };
    const text = typeof index === 'number' ? sent[index] : undefined;
    return text === undefined ? [] : [text];
  });
}
