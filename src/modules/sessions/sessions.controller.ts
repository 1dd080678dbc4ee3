import { Controller, Delete, Get, Header, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers, Body } from '../../platform/http/index.js';
import { MailUnavailable } from '../../platform/mail/index.js';
import { InvalidCode, TooManyCodes } from '../auth/index.js';
import { Public, SessionOnly } from '../keys/index.js';
import { ConfirmationService } from './confirmation.service.js';
import { ConfirmSessionRequest, SignInRequest } from './dto/requests.js';
import {
  ConfirmationResponse,
  SessionCodeResponse,
  SessionResponse,
  SignedOutEverywhereResponse,
  SignedOutResponse,
  SignInResponse,
} from './dto/responses.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { type SignedIn, SignedInCaller } from './signed-in.js';

const COOKIE_SET = {
  'Set-Cookie': {
    required: true,
    description: 'The session; no script can read it.',
    schema: { type: 'string' as const },
  },
};

const COOKIE_CLEARED = {
  'Set-Cookie': {
    required: true,
    description: 'Takes the cookie back.',
    schema: { type: 'string' as const },
  },
};

@ApiTags('Sessions')
@Controller('api/v1/auth')
export class SessionsController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly confirmations: ConfirmationService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('session')
  @Public({ limit: 'anonymous' })
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Sign in to the dashboard with the code from the mail',
    description:
      'Ask for the code with `POST /api/v1/auth/register`; it works once, and is spent after five wrong tries. Where the address has no account, one is opened, and its first two keys are in the answer, this once. ' +
      'A session begins confirmed: for 10 minutes its token does what needs `X-Confirmation`.',
  })
  @ApiCreatedResponse({ type: SignInResponse, headers: COOKIE_SET })
  @Answers(InvalidCode)
  async signIn(
    @Body() request: SignInRequest,
    @Headers('cookie') cookies = '',
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInResponse> {
    const { token, answer } = await this.signIns.signIn(request, this.cookie.readAll(cookies));
    this.cookie.set(response, token);
    return answer;
  }

  @Get('session')
  @SessionOnly({ limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getSession',
    summary: 'Who is signed in',
    description: 'And until when.',
  })
  @ApiOkResponse({ type: SessionResponse })
  show(@SignedInCaller() signedIn: SignedIn): Promise<SessionResponse> {
    return this.sessions.show(signedIn);
  }

  @Delete('session')
  @SessionOnly({ limit: 'unlimited' })
  @ApiOperation({
    operationId: 'signOut',
    summary: 'Sign out',
    description: 'Ends this session, in every process at once.',
  })
  @ApiOkResponse({ type: SignedOutResponse, headers: COOKIE_CLEARED })
  async signOut(
    @SignedInCaller() signedIn: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedOutResponse> {
    const answer = await this.sessions.end(signedIn);
    this.cookie.clear(response);
    return answer;
  }

  @Delete('sessions')
  @SessionOnly({ limit: 'unlimited' })
  @ApiOperation({
    operationId: 'signOutEverywhere',
    summary: 'Sign out everywhere',
    description: 'Ends every session of the account, this one included. Keys go on working.',
  })
  @ApiOkResponse({ type: SignedOutEverywhereResponse, headers: COOKIE_CLEARED })
  async signOutEverywhere(
    @SignedInCaller() signedIn: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedOutEverywhereResponse> {
    const answer = await this.sessions.endAll(signedIn);
    this.cookie.clear(response);
    return answer;
  }

  @Post('session/code')
  @HttpCode(200)
  @SessionOnly({ limit: 'workspace' })
  @ApiOperation({
    operationId: 'sendSessionCode',
    summary: 'Mail a code to the address of the account',
    description: 'For `POST /api/v1/auth/session/confirm`. A new one can be asked for once a minute.',
  })
  @ApiOkResponse({ type: SessionCodeResponse })
  @Answers(TooManyCodes, MailUnavailable)
  sendCode(@SignedInCaller() signedIn: SignedIn): Promise<SessionCodeResponse> {
    return this.confirmations.sendCode(signedIn);
  }

  @Post('session/confirm')
  @HttpCode(200)
  @SessionOnly({ limit: 'workspace' })
  @ApiOperation({
    operationId: 'confirmSession',
    summary: 'Confirm the session with a fresh code',
    description:
      'Answers a token that is sent as `X-Confirmation`, for 10 minutes, to whatever would outlast the session: making and changing keys, the signing secret, where events are told, and the end of the account. The code works once, and is spent after five wrong tries.',
  })
  @ApiOkResponse({ type: ConfirmationResponse })
  @Answers(InvalidCode)
  confirm(
    @SignedInCaller() signedIn: SignedIn,
    @Body() request: ConfirmSessionRequest,
  ): Promise<ConfirmationResponse> {
    return this.confirmations.confirm(signedIn, request);
  }
}
