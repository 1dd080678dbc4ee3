import { createHash, randomBytes } from 'node:crypto';

export interface Grant {
  access_token: string;
  expires_in: number;
  refresh_token: string;
  refresh_token_expires_in: number;
  scope: string;
}

const DAY_SECONDS = 24 * 60 * 60;

/** Who said yes to what. Tokens say themselves whose they are, so that they outlive a restart of the stack. */
export class Consents {
  private readonly codes = new Map<string, { member: string; redirectUri: string }>();
  private readonly refused = new Set<string>();
  /** How often tokens were renewed. */
  renewals = 0;

  giveCode(name: string, redirectUri: string): string {
    const code = randomBytes(16).toString('hex');
    this.codes.set(code, { member: Buffer.from(name).toString('base64url'), redirectUri });
    return code;
  }

  /** Each code works once, and for the address to which it was given. */
  exchange(code: string, redirectUri: string): Grant | null {
    const given = this.codes.get(code);
    this.codes.delete(code);
    return given?.redirectUri === redirectUri ? grantTo(given.member) : null;
  }

  renew(refreshToken: string): Grant | null {
    const member = memberOf(refreshToken, 'refresh');
    if (member === null || this.refused.has(refreshToken)) return null;
    this.renewals += 1;
    return { ...grantTo(member), refresh_token: refreshToken };
  }

  /** The name of the member; null for a token that is not, or no longer, good. */
  nameOf(authorization: string | undefined): string | null {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '';
    const member = memberOf(token, 'access');
    return member === null || this.refused.has(token) ? null : Buffer.from(member, 'base64url').toString();
  }

  /** From now on this token is refused. */
  refuse(token: string): void {
    this.refused.add(token);
  }
}

/** The id that LinkedIn would give a member: the same name is the same member. */
export function subjectOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 10).replaceAll('_', 'x');
}

function grantTo(member: string): Grant {
  return {
    access_token: newToken('access', member),
    expires_in: 60 * DAY_SECONDS,
    refresh_token: newToken('refresh', member),
    refresh_token_expires_in: 365 * DAY_SECONDS,
    scope: 'openid,profile,w_member_social',
  };
}

function newToken(kind: string, member: string): string {
  return `${kind}.${member}.${randomBytes(12).toString('hex')}`;
}

function memberOf(token: string, kind: string): string | null {
  const [ofKind, member] = token.split('.');
  return ofKind === kind && member ? member : null;
}
