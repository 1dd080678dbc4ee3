import { Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Body } from '../../platform/http/index.js';
import { Access, type Caller, CallerOf, LiveKeyRequired } from '../keys/index.js';
import { AlertsService } from './alerts.service.js';
import { AlertsRequest } from './dto/requests.js';
import { AlertsResponse } from './dto/responses.js';

@ApiTags('Account')
@Controller('api/v1/account/alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertsService) {}

  @Get()
  @Access({ scope: 'account:read', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'getAlerts',
    summary: 'What the workspace is told by mail',
    description: 'A test key, which is never charged, sees none.',
  })
  @ApiOkResponse({ type: AlertsResponse })
  show(@CallerOf() caller: Caller): Promise<AlertsResponse> {
    return this.alerts.show(caller);
  }

  @Put()
  @Access({ scope: 'account:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'setAlerts',
    summary: 'Be told by mail when credits run low',
    description:
      'One mail each time the balance of the workspace falls below the threshold; the next one only after it was at or ' +
      'above it again. A threshold above the present balance waits for that too. Needs a live key that is not in its grace.',
  })
  @ApiOkResponse({ type: AlertsResponse })
  @Answers(LiveKeyRequired)
  set(@CallerOf() caller: Caller, @Body() request: AlertsRequest): Promise<AlertsResponse> {
    return this.alerts.set(caller, request);
  }
}
