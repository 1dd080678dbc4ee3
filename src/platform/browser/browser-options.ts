export interface BrowserOptions {
  /** Undefined takes the browser that puppeteer itself downloaded. */
  executablePath: string | undefined;
  /** Host patterns (`*` is a wildcard) that may be resolved; every other name and address does not exist. */
  allowedHosts: string[];
  /** After so many visits, or this old, a browser is replaced: Chromium's memory only ever grows. */
  maxVisits: number;
  maxAgeMs: number;
}

/** Injection token of `BrowserOptions`. */
export const BROWSER_OPTIONS = Symbol('BROWSER_OPTIONS');
