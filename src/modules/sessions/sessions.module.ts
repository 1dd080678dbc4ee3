import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { AuthModule } from '../auth/index.js';
import { KeysModule } from '../keys/index.js';
import { ConfirmationService } from './confirmation.service.js';
import { SessionGuard } from './session.guard.js';
import { SessionAuthenticator } from './session-authenticator.js';
import { SessionCleaner } from './session-cleaner.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { StandingModule } from './standing.module.js';

@Module({
  imports: [AccountsModule, AuditModule, AuthModule, KeysModule, StandingModule],
  controllers: [SessionsController],
  providers: [
    ConfirmationService,
    SessionAuthenticator,
    SessionCleaner,
    SessionCookie,
    SessionGuard,
    SessionsService,
    SignInService,
  ],
  exports: [SessionGuard],
})
export class SessionsModule {}
