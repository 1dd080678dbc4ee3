import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../keys/index.js';
import { HealthResponse, ReadinessResponse } from './health.response.js';
import { HealthService } from './health.service.js';

@ApiTags('System')
@Controller('health')
@Public({ limit: 'unlimited' })
export class HealthController {
  constructor(private readonly service: HealthService) {}

  @Get()
  @ApiOperation({
    operationId: 'health',
    summary: 'Health check',
    description:
      'Whether the process serves and reaches its database. For load balancers: it is cheap, and 503 means that this one should get no calls.',
  })
  @ApiOkResponse({ type: HealthResponse })
  @ApiServiceUnavailableResponse({ type: HealthResponse, description: 'The database is disconnected.' })
  async health(@Res({ passthrough: true }) response: Response): Promise<HealthResponse> {
    const health = await this.service.health();
    if (health.status !== 'ok') response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'readiness',
    summary: 'Whether lookups can be taken and carried out',
    description:
      'Looks at the queue and the workers as well. Lookups are taken while it says `not_ready`, and carried out once it does not.',
  })
  @ApiOkResponse({ type: ReadinessResponse })
  @ApiServiceUnavailableResponse({ type: ReadinessResponse, description: 'A part is missing.' })
  async readiness(@Res({ passthrough: true }) response: Response): Promise<ReadinessResponse> {
    const readiness = await this.service.readiness();
    if (readiness.status !== 'ready') response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }
}
