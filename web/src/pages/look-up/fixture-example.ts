/** The first part of the path, which says of what it is the address. */
export type FixtureKind = 'in' | 'company';

export const FIXTURE_KINDS: readonly { value: FixtureKind; label: string }[] = [
  { value: 'in', label: 'Person' },
  { value: 'company', label: 'Company' },
];

/** The API gives a person's address; slugs of companies end alike. */
export function exampleOf(example: string, kind: FixtureKind): string {
  return example.replace('/in/', `/${kind}/`);
}
