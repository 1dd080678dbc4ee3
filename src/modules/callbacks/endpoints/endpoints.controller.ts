import { Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Body } from '../../../platform/http/index.js';
import { Access, type Caller, CallerOf, NeedsConfirmation } from '../../keys/index.js';
import { EndpointNotFound, InvalidCallbackUrl } from '../callbacks.errors.js';
import { EndpointResponse } from './dto/endpoint.response.js';
import { SaveEndpointRequest } from './dto/save-endpoint.request.js';
import { EndpointsService } from './endpoints.service.js';

@ApiTags('Webhooks')
@Controller('api/v1/webhooks/endpoint')
export class EndpointsController {
  constructor(private readonly endpoints: EndpointsService) {}

  @Put()
  @Access({ scope: 'webhooks:write', limit: 'workspace' })
  @NeedsConfirmation()
  @ApiOperation({
    operationId: 'setEventEndpoint',
    summary: 'Say where events of the workspace are told',
    description:
      'Signed, retried and listed like the callbacks of batches. Replaces what was said before. Each mode has its own.',
  })
  @ApiOkResponse({ type: EndpointResponse })
  @Answers(new InvalidCallbackUrl('url', 'must be an absolute http or https URL'))
  save(@CallerOf() caller: Caller, @Body() request: SaveEndpointRequest): Promise<EndpointResponse> {
    return this.endpoints.save(caller, request);
  }

  @Get()
  @Access({ scope: 'webhooks:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getEventEndpoint',
    summary: 'Show where events of the workspace are told',
    description: 'Of the mode of the calling key.',
  })
  @ApiOkResponse({ type: EndpointResponse })
  @Answers(EndpointNotFound)
  show(@CallerOf() caller: Caller): Promise<EndpointResponse> {
    return this.endpoints.show(caller);
  }

  @Delete()
  @Access({ scope: 'webhooks:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'deleteEventEndpoint',
    summary: 'Stop telling events',
    description: 'Answers what it was. Events that are already on their way are still delivered.',
  })
  @ApiOkResponse({ type: EndpointResponse })
  @Answers(EndpointNotFound)
  delete(@CallerOf() caller: Caller): Promise<EndpointResponse> {
    return this.endpoints.delete(caller);
  }
}
