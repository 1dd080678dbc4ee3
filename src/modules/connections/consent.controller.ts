import { Controller, Get, Post, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Query } from '../../platform/http/index.js';
import { Public } from '../keys/index.js';
import { ConsentDialogue } from './consent-dialogue.js';
import { CALLBACK_PATH } from './oauth/linkedin-oauth.js';
import type { Page } from './pages/consent-pages.js';

/** No script, nothing from elsewhere, in nobody's frame, and the code in the address is passed on to nobody. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
};

const HTML = { type: 'string' } as const;

const QUERY = [
  { name: 'state', required: false, type: String, description: 'As it was given to LinkedIn.' },
  { name: 'code', required: false, type: String, description: 'LinkedIn’s word for the consent.' },
] as const;

/** The pages on which a member lands who comes back from LinkedIn. */
@ApiTags('Profile')
@Controller(CALLBACK_PATH)
@Public({ limit: 'anonymous' })
export class ConsentController {
  constructor(private readonly dialogue: ConsentDialogue) {}

  @Get()
  @ApiOperation({
    operationId: 'showConsent',
    summary: 'A page that asks the member who came back from LinkedIn',
    description: 'For browsers. Connects nobody yet.',
  })
  @ApiQuery(QUERY[0])
  @ApiQuery(QUERY[1])
  @ApiQuery({ name: 'error', required: false, type: String, description: 'Why there is no consent.' })
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'The page.', schema: HTML })
  @ApiBadRequestResponse({ description: 'A page that says why there is nothing to ask.', schema: HTML })
  async ask(@Query() query: Record<string, unknown>, @Res() response: Response): Promise<void> {
    show(await this.dialogue.ask(query), response);
  }

  @Post()
  @ApiOperation({
    operationId: 'confirmConsent',
    summary: 'Connect the member who pressed the button on that page',
    description: 'For browsers. Each `state` works once.',
  })
  @ApiQuery(QUERY[0])
  @ApiQuery(QUERY[1])
  @ApiProduces('text/html')
  @ApiOkResponse({ description: 'A page that says how it went.', schema: HTML })
  @ApiBadRequestResponse({ description: 'A page that says what was wrong.', schema: HTML })
  @ApiServiceUnavailableResponse({ description: 'A page that says to try again later.', schema: HTML })
  async confirm(@Query() query: Record<string, unknown>, @Res() response: Response): Promise<void> {
    show(await this.dialogue.confirm(query), response);
  }
}

function show({ status, html }: Page, response: Response): void {
  response.status(status).set(HEADERS).send(html);
}
