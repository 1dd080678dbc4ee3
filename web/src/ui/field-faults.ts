import type { ShownFault } from './types.js';

type FieldFault = ShownFault['fields'][number];

export interface PlacedFaults {
  /** Messages by the name of the field that shows them. */
  byField: ReadonlyMap<string, readonly string[]>;
  /** What no field of the form is responsible for. */
  others: readonly FieldFault[];
}

/**
 * Gives each fault to the field that is responsible for it. The API names what is wrong to the point
 * (`linkedin_urls[3]`, `target.url`), a form may have one field for the whole (`linkedin_urls`, `target`).
 */
export function placeFaults(faults: readonly FieldFault[], names: readonly string[]): PlacedFaults {
  const byField = new Map<string, readonly string[]>();
  const others: FieldFault[] = [];
  for (const fault of faults) {
    const name = responsible(fault.field, names);
    if (name === undefined) others.push(fault);
    else byField.set(name, [...(byField.get(name) ?? []), fault.message]);
  }
  return { byField, others };
}

/** The field itself, else the nearest around it, else the first within it. */
function responsible(field: string, names: readonly string[]): string | undefined {
  const around = names.filter((name) => name === field || isWithin(field, name));
  around.sort((one, other) => other.length - one.length);
  return around[0] ?? names.find((name) => isWithin(name, field));
}

function isWithin(field: string, whole: string): boolean {
  return field.startsWith(`${whole}.`) || field.startsWith(`${whole}[`);
}
