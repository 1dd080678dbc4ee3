import type { CDPSession, Protocol } from 'puppeteer';

/** A proxy for all requests of one visit. */
export interface WebProxy {
  /** `http://host:port` or `socks5://host:port`. */
  server: string;
  credentials: { username: string; password: string } | null;
}

/** By itself Chromium goes around every proxy to reach the machine it runs on. */
export const PROXY_BYPASS = ['<-loopback>'];

/** Answers the proxy's questions for a user name, once each: who asks again did not like the answer. */
export function logInTo(session: CDPSession, credentials: NonNullable<WebProxy['credentials']>): void {
  const answered = new Set<string>();
  session.on('Fetch.authRequired', ({ requestId, authChallenge }) => {
    const isFirst = authChallenge.source === 'Proxy' && !answered.has(requestId);
    answered.add(requestId);
    const authChallengeResponse: Protocol.Fetch.AuthChallengeResponse = isFirst
      ? { response: 'ProvideCredentials', ...credentials }
      : { response: 'CancelAuth' };
    // A tab that closes meanwhile takes its requests along; there is nobody left to answer.
    session.send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(() => undefined);
  });
}
