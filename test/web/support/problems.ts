import type { ConsoleMessage, Page } from 'puppeteer';

/** Chromium reports each refusal of the API; whether it was wanted, the test says by what it expects on the page. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d /;

/** What nobody should find in a page: errors, among them what the policy refused, and words with another host. */
export function watchForProblems(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`thrown: ${error}`));
  page.on('console', (message) => isProblem(message) && problems.push(`on the console: ${message.text()}`));
  page.on('request', (request) => {
    const { protocol, origin: other } = new URL(request.url());
    if (/^https?:|^wss?:/.test(protocol) && other !== origin) problems.push(`asked ${request.url()}`);
  });
  return problems;
}

function isProblem(message: ConsoleMessage): boolean {
  if (message.type() !== 'error') return false;
  const isApi = message.location().url?.includes('/api/');
  return !(isApi && REFUSED.test(message.text()));
}

interface Watched {
  page: Page;
  problems: string[];
}

/** Paying and consenting happen on pages of others. */
export function expectVisitsTo({ page, problems }: Watched, hosts: readonly string[]): void {
  page.on('request', () => {
    const others = problems.filter((problem) => !hosts.some((host) => problem.startsWith(`asked ${host}`)));
    problems.splice(0, problems.length, ...others);
  });
}
