/** What is wanted beyond the address; as the form holds it. */
export interface Options {
  /** Again, where the workspace knows that a lookup failed. */
  force: boolean;
  /** Hours, as text: the oldest answer that will do. */
  maxAge: string;
}

/** What the API does when it is told nothing. */
export const USUAL: Options = { force: false, maxAge: '24' };

/** Past all that is known. */
export const ANEW: Options = { force: true, maxAge: '0' };

export const AGES = [
  { value: '24', label: 'Up to 24 hours old (as usual)' },
  { value: '6', label: 'Up to 6 hours old' },
  { value: '1', label: 'Up to an hour old' },
  { value: '0', label: 'None: visit the page now' },
] as const;

interface WantedOptions {
  force?: boolean;
  maxAge?: number;
}

/** As the API is told; what is as usual is left out. */
export function wantedOptions({ force, maxAge }: Options): WantedOptions {
  return {
    ...(force && { force }),
    ...(maxAge !== USUAL.maxAge && { maxAge: Number(maxAge) }),
  };
}

/** "2 set" for the closed disclosure, so that nothing is in force out of sight. */
export function optionsInForce(options: Options): number {
  return Object.keys(wantedOptions(options)).length;
}
