import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers } from '../../platform/http/index.js';
import { credentialOf, Public } from '../keys/index.js';
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
  @ApiOperation({ operationId: 'register', summary: 'Create an account: sends a 6-digit verification code' })
  @ApiOkResponse({ type: RegisterResponse })
  @Answers(400, 413, 429, 503)
  register(@Body() body: RegisterRequest): Promise<RegisterResponse> {
    return this.auth.register(body);
  }

  @Post('verify')
  @HttpCode(200)
  @ApiOperation({ operationId: 'verifyEmail', summary: 'Verify an e-mail address with its 6-digit code' })
  @ApiOkResponse({ type: VerifyResponse })
  @Answers(400, 413, 429)
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
  @Answers(400, 403, 413, 429)
  issueKey(@Body() body: IssueKeyRequest, @Req() request: Request): Promise<IssueKeyResponse> {
    return this.auth.issueKey(body, credentialOf(request));
  }
}
