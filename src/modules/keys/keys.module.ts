import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { CreditsModule } from '../credits/index.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeyGuard } from './api-key.guard.js';
import { Authenticator } from './authenticator.js';
import { CallerCache } from './caller-cache.js';
import { CredentialsRepository } from './credentials.repository.js';
import { KeyAuthority } from './key-authority.js';
import { KeyManagementService } from './key-management.service.js';
import { KeyUsage } from './key-usage.js';
import { KeysController } from './keys.controller.js';
import { KeysRepository } from './keys.repository.js';
import { KeysService } from './keys.service.js';
import { WhoamiController } from './whoami.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([ApiKey]), AuditModule, CreditsModule],
  controllers: [WhoamiController, KeysController],
  providers: [
    ApiKeyGuard,
    Authenticator,
    CallerCache,
    CredentialsRepository,
    KeyAuthority,
    KeyManagementService,
    KeysRepository,
    KeysService,
    KeyUsage,
  ],
  exports: [ApiKeyGuard, Authenticator, KeyAuthority, KeysService],
})
export class KeysModule {}
