import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CreditsModule } from '../credits/index.js';
import { KeysModule } from '../keys/index.js';
import { AccountKeysService } from './account-keys.service.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { OwnershipService } from './ownership.service.js';
import { VerificationService } from './verification.service.js';
import { VerificationsRepository } from './verifications.repository.js';

@Module({
  imports: [AccountsModule, AuditModule, CreditsModule, KeysModule],
  controllers: [AuthController],
  providers: [
    AccountKeysService,
    AuthService,
    OwnershipService,
    VerificationService,
    VerificationsRepository,
  ],
  exports: [AccountKeysService, VerificationService],
})
export class AuthModule {}
