import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../keys/index.js';
import { FixturesResponse } from './dto/fixtures.response.js';
import { FIXTURE_ROWS, fixtureTable } from './fixture-table.js';

@ApiTags('Test mode')
@Controller('api/v1/sandbox')
export class SandboxController {
  @Get('fixtures')
  @Access({ scope: 'any', limit: 'unlimited' })
  @ApiOperation({
    operationId: 'listFixtures',
    summary: 'List the slugs that test keys get particular answers for',
    description: `The slug of a person or a company decides how a test key is answered.\n\n${fixtureTable()}`,
  })
  @ApiOkResponse({ type: FixturesResponse })
  list(): FixturesResponse {
    return { fixtures: [...FIXTURE_ROWS] };
  }
}
