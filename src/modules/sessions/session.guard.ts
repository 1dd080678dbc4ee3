import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type AuthenticatedRequest, accessRuleOf, credentialOf, type Mode } from '../keys/index.js';
import { SessionAuthenticator } from './session-authenticator.js';
import { SessionCookie } from './session-cookie.js';
import { CrossSiteRequest, InvalidWorkspaceMode, SessionExpired } from './sessions.errors.js';

/** No form and no link can send it, and no script of another origin may: what comes without it may be forged. */
const MODE_HEADER = 'x-workspace-mode';

/**
 * Stands before the guard of keys, and lets who is signed in call like a key. Whoever sends a key is that key, and
 * whoever sends no cookie waits for nothing here.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly authenticator: SessionAuthenticator,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const [request, response] = context.getArgs<[AuthenticatedRequest, Response]>();
    const { cookie, [MODE_HEADER]: mode } = request.headers;
    if (cookie === undefined || mode === undefined) return true;
    if (takesNoCaller(context) || credentialOf(request) !== null) return true;

    const tokens = this.cookie.readAll(cookie);
    if (tokens.length === 0) return true;
    assertSameOrigin(request);
    return this.admit(tokens, modeOf(mode), request, response);
  }

  private async admit(
    tokens: readonly string[],
    mode: Mode,
    request: AuthenticatedRequest,
    response: Response,
  ): Promise<boolean> {
    // What a cookie opens is for one person's eyes: neither a proxy on the way nor the browser's disk keeps it.
    response.setHeader('Cache-Control', 'no-store');
    const caller = await this.authenticator.authenticate(tokens, mode, request.get('x-confirmation'));
    if (!caller) {
      this.cookie.clear(response);
      throw new SessionExpired();
    }
    request.caller = caller;
    return true;
  }
}

function takesNoCaller(context: ExecutionContext): boolean {
  const scope = accessRuleOf(context)?.scope;
  return scope === undefined || scope === 'none';
}

/** Browsers that send the header send it with every request, and a page can't change it. */
function assertSameOrigin(request: Request): void {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw new CrossSiteRequest();
}

function modeOf(mode: string | string[]): Mode {
  if (mode !== 'live' && mode !== 'test') throw new InvalidWorkspaceMode();
  return mode;
}
