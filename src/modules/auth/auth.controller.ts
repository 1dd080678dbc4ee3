import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers, Body } from '../../platform/http/index.js';
import { MailUnavailable } from '../../platform/mail/index.js';
import { ConflictingCredentials, credentialOf, Public } from '../keys/index.js';
import { InvalidCode, TooManyCodes, VerificationRequired } from './auth.errors.js';
import { AuthService } from './auth.service.js';
import { IssueKeyRequest, RegisterRequest, VerifyRequest } from './dto/requests.js';
import { IssueKeyResponse, RegisterResponse, VerifyResponse } from './dto/responses.js';

@ApiTags('Account')
@Controller('api/v1/auth')
@Public({ limit: 'anonymous' })
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post('register')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'register',
    summary: 'Create an account: sends a 6-digit verification code',
    description:
      'The answer is the same for known and unknown addresses. The code works for 10 minutes; a new one can be asked for once a minute. The account is made when its first key is.',
  })
  @ApiOkResponse({ type: RegisterResponse })
  @Answers(TooManyCodes, MailUnavailable)
  register(@Body() body: RegisterRequest): Promise<RegisterResponse> {
    return this.auth.register(body);
  }

  @Post('verify')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'verifyEmail',
    summary: 'Verify an e-mail address with its 6-digit code',
    description:
      'Each code works once, and is spent after five wrong tries. Then `POST /api/v1/auth/api-key` issues the key, for 10 minutes.',
  })
  @ApiOkResponse({ type: VerifyResponse })
  @Answers(InvalidCode)
  verify(@Body() body: VerifyRequest): Promise<VerifyResponse> {
    return this.auth.verify(body);
  }

  @Post('api-key')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'issueAccountKey',
    summary: 'Generate the account key',
    description:
      'The first key comes with 5 free credits. Calling again replaces the key: credits stay with the account and the old key stops at once. ' +
      'Needs proof that the address is yours: a call to /auth/verify in the last 10 minutes, a current `code`, or a live key of the account.',
  })
  @ApiOkResponse({ type: IssueKeyResponse })
  @Answers(VerificationRequired, InvalidCode, ConflictingCredentials)
  issueKey(@Body() body: IssueKeyRequest, @Req() request: Request): Promise<IssueKeyResponse> {
    return this.auth.issueKey(body, credentialOf(request));
  }
}
