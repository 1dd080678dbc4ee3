import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CreditsModule } from '../credits/index.js';
import { KeysModule } from '../keys/index.js';
import { AuthController } from './auth.controller.js';
import { AuthService } from './auth.service.js';
import { VerificationService } from './verification.service.js';
import { VerificationsRepository } from './verifications.repository.js';

@Module({
  imports: [AccountsModule, CreditsModule, KeysModule],
  controllers: [AuthController],
  providers: [AuthService, VerificationService, VerificationsRepository],
  exports: [AuthService],
})
export class AuthModule {}
