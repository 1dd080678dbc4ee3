/** What a new workspace has done so far. */
export interface FirstSteps {
  hasKey: boolean;
  hasLookup: boolean;
}

/** After so many lookups nobody needs to be told how to make one. */
const FOUND_ITS_WAY = 10;

export function isNewWorkspace({ total_queries }: { total_queries: number }): boolean {
  return total_queries < FOUND_ITS_WAY;
}
