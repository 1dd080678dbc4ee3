import type { LaunchOptions } from 'puppeteer';
import type { BrowserOptions } from './browser-options.js';

/** Chromium is up in about a second; on a laptop that builds at the same time it can take ten. */
const LAUNCH_TIMEOUT_MS = 30_000;

/** Longer than any document may take, so that a deadline always speaks before the protocol does. */
const PROTOCOL_TIMEOUT_MS = 120_000;

/** Letters, digits, `-`, `.`, `*`, and `[::1]`: nothing that could end the rule and begin another. */
const HOST_PATTERN = /^(\[[\da-f:.]+\]|[\w.*-]+)$/i;

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // WebRTC would send datagrams past the resolver rules.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  `--disable-features=${[
    // Response headers that would make the browser send reports without ever rendering.
    'Reporting',
    'NetworkErrorLogging',
    // Would ask for `https:` where `http:` was meant, and for both when that fails.
    'HttpsUpgrades',
  ].join(',')}`,
];

/**
 * How every browser starts. Over a pipe, because Chromium ends when its pipe does: a killed parent leaves
 * nothing behind. Signals are left to the application, which closes the browser when it shuts down.
 */
export function launchOptions(options: BrowserOptions, profileFolder: string): LaunchOptions {
  return {
    ...(options.executablePath === undefined ? {} : { executablePath: options.executablePath }),
    pipe: true,
    userDataDir: profileFolder,
    env: environment(profileFolder),
    args: [...FLAGS, resolverRules(options.allowedHosts), ...sandboxFlags()],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: LAUNCH_TIMEOUT_MS,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    downloadBehavior: { policy: 'deny' },
    // We speak to the network layer ourselves; puppeteer need not watch it too.
    networkEnabled: false,
    issuesEnabled: false,
  };
}

/** Default-deny: what is not listed does not resolve, IP addresses included. */
export function resolverRules(allowedHosts: string[]): string {
  const malformed = allowedHosts.find((host) => !HOST_PATTERN.test(host));
  if (malformed !== undefined) throw new Error(`not a host pattern: ${malformed}`);

  return `--host-resolver-rules=${['MAP * ~NOTFOUND', ...allowedHosts.map((host) => `EXCLUDE ${host}`)].join(', ')}`;
}

/** Chromium's sandbox refuses to work for root, which is what a container often runs as. */
function sandboxFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Our own environment holds secrets; a browser that opens strangers' pages must not inherit it. */
function environment(profileFolder: string): Record<string, string> {
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: profileFolder,
    TMPDIR: profileFolder,
    LANG: 'en_US.UTF-8',
  };
}
