import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Answers, Body, Query } from '../../platform/http/index.js';
import { IdempotencyKey, Idempotent } from '../idempotency/index.js';
import { Access, type Caller, CallerOf, NeedsConfirmation } from '../keys/index.js';
import { DeliveryErased, DeliveryNotFound, InvalidCallbackUrl } from './callbacks.errors.js';
import { ListDeliveriesQuery, RotateSecretRequest, SendTestEventRequest } from './dto/requests.js';
import {
  DeliveryBodyResponse,
  DeliveryDetailsResponse,
  DeliveryPageResponse,
  SigningSecretResponse,
} from './dto/responses.js';
import { WebhooksService } from './webhooks.service.js';

const DELIVERY_ID = { name: 'id', example: 'msg_507f1f77bcf86cd799439011' };

@ApiTags('Webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get('deliveries')
  @Access({ scope: 'webhooks:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'listDeliveries',
    summary: 'List callbacks, newest first',
    description: 'Those of the mode of the calling key.',
  })
  @ApiOkResponse({ type: DeliveryPageResponse })
  list(@CallerOf() caller: Caller, @Query() query: ListDeliveriesQuery): Promise<DeliveryPageResponse> {
    return this.webhooks.list(caller, query);
  }

  @Get('deliveries/:id')
  @Access({ scope: 'webhooks:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getDelivery',
    summary: 'Show a callback with its tries',
    description: 'With what the receiver answered to each try, and when the next one is due.',
  })
  @ApiParam(DELIVERY_ID)
  @ApiOkResponse({ type: DeliveryDetailsResponse })
  @Answers(DeliveryNotFound)
  get(@CallerOf() caller: Caller, @Param('id') id: string): Promise<DeliveryDetailsResponse> {
    return this.webhooks.get(caller, id);
  }

  // It holds profiles and posts, which whoever may only look at deliveries need not be allowed to read.
  @Get('deliveries/:id/body')
  @Access({ scope: 'webhooks:write', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getDeliveryBody',
    summary: 'Show what a callback says',
    description:
      'The text that is sent on each try, to look at; of a long one its first 250,000 characters. It is kept for as long as profiles are.',
  })
  @ApiParam(DELIVERY_ID)
  @ApiOkResponse({ type: DeliveryBodyResponse })
  @Answers(DeliveryNotFound, DeliveryErased)
  body(@CallerOf() caller: Caller, @Param('id') id: string): Promise<DeliveryBodyResponse> {
    return this.webhooks.body(caller, id);
  }

  @Post('deliveries/:id/redeliver')
  @HttpCode(202)
  @Access({ scope: 'webhooks:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'redeliver',
    summary: 'Send a callback again',
    description:
      'With the same id and the same body, now, and with the whole retry schedule before it. What waits for its next try is sent now.',
  })
  @ApiParam(DELIVERY_ID)
  @ApiAcceptedResponse({ type: DeliveryDetailsResponse })
  @Answers(DeliveryNotFound, DeliveryErased)
  redeliver(@CallerOf() caller: Caller, @Param('id') id: string): Promise<DeliveryDetailsResponse> {
    return this.webhooks.redeliver(caller, id);
  }

  @Post('test')
  @HttpCode(202)
  @Access({ scope: 'webhooks:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'sendTestEvent',
    summary: 'Send a signed test event',
    description: 'Answers the delivery; ask for it again to see what the receiver said.',
  })
  @ApiAcceptedResponse({ type: DeliveryDetailsResponse })
  @Idempotent()
  @Answers(new InvalidCallbackUrl('url', 'must be an absolute http or https URL'))
  sendTest(
    @CallerOf() caller: Caller,
    @Body() request: SendTestEventRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
  ): Promise<DeliveryDetailsResponse> {
    return this.webhooks.sendTest(caller, request, idempotencyKey);
  }

  // Whoever knows the secret can make callbacks up, so reading it is not for every key that may look.
  @Get('secret')
  @Access({ scope: 'webhooks:write', limit: 'unlimited' })
  @NeedsConfirmation()
  @ApiOperation({
    operationId: 'getSigningSecret',
    summary: 'Show the secret with which callbacks are signed',
    description: 'Each mode has its own. The first one is made when it is first needed.',
  })
  @ApiOkResponse({ type: SigningSecretResponse })
  secret(@CallerOf() caller: Caller): Promise<SigningSecretResponse> {
    return this.webhooks.secret(caller);
  }

  @Post('secret/rotate')
  @Access({ scope: 'webhooks:write', limit: 'workspace' })
  @NeedsConfirmation()
  @ApiOperation({
    operationId: 'rotateSigningSecret',
    summary: 'Replace the secret with which callbacks are signed',
    description: 'Until the overlap ends callbacks carry a signature of the old secret as well.',
  })
  @ApiCreatedResponse({ type: SigningSecretResponse })
  rotate(@CallerOf() caller: Caller, @Body() request: RotateSecretRequest): Promise<SigningSecretResponse> {
    return this.webhooks.rotateSecret(caller, request.overlap_hours);
  }
}
