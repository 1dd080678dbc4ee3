import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { ENV, type Env } from '../../config/index.js';
import { cookiesNamed } from '../../platform/http/index.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Where a browser keeps who is signed in: out of reach of scripts, and sent to this very host alone. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;
  private readonly maxAge: number;

  constructor(@Inject(ENV) { NODE_ENV, SESSION_DAYS }: Env) {
    const secure = NODE_ENV === 'production';
    // Under this prefix browsers hold to it that no other host may set the cookie. It needs TLS, which a laptop lacks.
    this.name = secure ? '__Host-session' : 'session';
    this.options = { httpOnly: true, secure, sameSite: 'strict', path: '/' };
    this.maxAge = SESSION_DAYS * DAY_MS;
  }

  readAll(header: string): string[] {
    return cookiesNamed(header, this.name);
  }

  set(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: this.maxAge });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
