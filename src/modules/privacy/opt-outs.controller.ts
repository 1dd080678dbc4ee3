import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Body } from '../../platform/http/index.js';
import { MailUnavailable } from '../../platform/mail/index.js';
import { Public } from '../keys/index.js';
import { InvalidLinkedInUrl } from '../scraping/index.js';
import { ConfirmOptOutRequest, OptOutRequest } from './dto/requests.js';
import { OptOutConfirmedResponse, OptOutResponse } from './dto/responses.js';
import { OptOutsService } from './opt-outs.service.js';
import { InvalidConfirmation } from './privacy.errors.js';

/** Outside /api/v1: these routes are for the people in the profiles, not for clients of the API. */
@ApiTags('Privacy')
@Controller('privacy/opt-out')
@Public({ limit: 'anonymous' })
export class OptOutsController {
  constructor(private readonly optOuts: OptOutsService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'requestOptOut',
    summary: 'Ask for your profile to be left alone',
    description:
      'The answer is the same whether or not anything is stored. With an e-mail address you get a code to confirm the request yourself; ' +
      'without one the operator confirms it. Once confirmed, what is stored of the profile is erased and later lookups of it fail.',
  })
  @ApiAcceptedResponse({ type: OptOutResponse })
  @Answers(InvalidLinkedInUrl, MailUnavailable)
  request(@Body() body: OptOutRequest): Promise<OptOutResponse> {
    return this.optOuts.request(body);
  }

  @Post('confirm')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'confirmOptOut',
    summary: 'Confirm an opt-out with the code from the mail',
    description:
      'From then on the profile is left alone: what is stored of it is erased, and later lookups of it fail. The code comes with the mail that `POST /privacy/opt-out` has sent.',
  })
  @ApiOkResponse({ type: OptOutConfirmedResponse })
  @Answers(InvalidConfirmation)
  confirm(@Body() body: ConfirmOptOutRequest): Promise<OptOutConfirmedResponse> {
    return this.optOuts.confirm(body);
  }
}
