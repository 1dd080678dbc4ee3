import { Module } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { ServiceClient } from '../../platform/outbound/index.js';
import { SecretBox } from '../../platform/secret-box.js';
import { AuditModule } from '../audit/index.js';
import { AccessTokens } from './access-tokens.js';
import { ConnectAttemptsRepository } from './connect-attempts.repository.js';
import { ConnectedMembers } from './connected-members.js';
import { ConnectionsRepository } from './connections.repository.js';
import { LinkedInOAuth } from './oauth/linkedin-oauth.js';
import { Renewals } from './renewals.js';
import { RenewalsRepository } from './renewals.repository.js';
import { TokenVault } from './token-vault.js';

/** Somebody waits for it in a browser. */
const TIMEOUT_MS = 10_000;

/** The rows of connections, and their tokens: what both the API and the workers need. */
@Module({
  imports: [AuditModule],
  providers: [
    {
      provide: SecretBox,
      inject: [ENV],
      useFactory: (env: Env) => new SecretBox(env.SECRET, 'connection tokens'),
    },
    { provide: ServiceClient, useFactory: () => new ServiceClient(TIMEOUT_MS) },
    AccessTokens,
    ConnectAttemptsRepository,
    ConnectedMembers,
    ConnectionsRepository,
    LinkedInOAuth,
    Renewals,
    RenewalsRepository,
    TokenVault,
  ],
  exports: [
    AccessTokens,
    ConnectAttemptsRepository,
    ConnectedMembers,
    ConnectionsRepository,
    LinkedInOAuth,
    Renewals,
    RenewalsRepository,
    TokenVault,
  ],
})
export class ConnectionsModule {}
