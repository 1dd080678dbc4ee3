export const HELP = `linkfetch: look up public LinkedIn profiles

  linkfetch lookup URL [--wait SECONDS] [--force] [--max-age HOURS]
  linkfetch batch FILE [--out results.csv|.ndjson|.json] [--skip-invalid] [--force] [--max-age HOURS]
  linkfetch batch --resume ID [--resume ID ...] [--out FILE]
  linkfetch keys [list]
  linkfetch keys create NAME [--mode live|test] [--scopes a,b] [--credit-limit N]
  linkfetch keys rotate ID [--grace-hours 0..24]
  linkfetch keys revoke ID [--grace-hours 0..24]
  linkfetch credits [--ledger]
  linkfetch help | --version

FILE has one address a line, or is a table with a column "url" or "linkedin_url"; - is standard input.
Without --out the results of a batch go to standard output, one line of JSON for each address.

Every command takes --json, and --base-url URL in place of LINKFETCH_BASE_URL (default http://localhost:3000).
The key is taken from LINKFETCH_KEY.
`;
