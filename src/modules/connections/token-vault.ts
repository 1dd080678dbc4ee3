import { Injectable } from '@nestjs/common';
import { SecretBox } from '../../platform/secret-box.js';
import type { SealedTokens, Tokens } from './connection.js';

/** Tokens are stored sealed, and bound to the account and to what they are for. */
@Injectable()
export class TokenVault {
  constructor(private readonly box: SecretBox) {}

  seal(accountId: string, { access, accessSeconds, refresh }: Tokens): SealedTokens {
    return {
      access: this.box.seal(access, `${accountId} access`),
      accessSeconds,
      refresh: refresh && {
        token: this.box.seal(refresh.token, `${accountId} refresh`),
        seconds: refresh.seconds,
      },
    };
  }

  /** Throws `SecretUnreadable`, as the other does. */
  openAccess(accountId: string, sealed: Buffer): string {
    return this.box.open(sealed, `${accountId} access`);
  }

  openRefresh(accountId: string, sealed: Buffer): string {
    return this.box.open(sealed, `${accountId} refresh`);
  }
}
