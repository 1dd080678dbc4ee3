import { Controller, Get, Header, Headers, Param, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers, Query } from '../../platform/http/index.js';
import { Access, type Caller, CallerOf } from '../keys/index.js';
import { BatchEvents } from './batch-events.js';
import { BatchExport } from './batch-export.js';
import { BatchNotFound } from './batches.errors.js';
import { ExportBatchQuery } from './dto/requests.js';

@ApiTags('Batches')
@Controller('api/v1/scrape/batch/:id')
@Access({ scope: 'scrape:read', limit: 'unlimited' })
@ApiParam({ name: 'id', example: '507f1f77bcf86cd799439022' })
export class BatchResultsController {
  constructor(
    private readonly results: BatchExport,
    private readonly progress: BatchEvents,
  ) {}

  @Get('results')
  @ApiOperation({
    operationId: 'exportBatch',
    summary: 'Download the profiles of a batch',
    description:
      'As a JSON array, as one JSON object per line, or as CSV for spreadsheets: in it, text that a spreadsheet would take for a formula begins with an apostrophe.',
  })
  @ApiProduces('application/json', 'application/x-ndjson', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Answers(BatchNotFound)
  export(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Query() { format }: ExportBatchQuery,
  ): Promise<StreamableFile> {
    return this.results.open(caller, id, format);
  }

  @Get('events')
  @Header('Cache-Control', 'no-store')
  // Asks nginx to pass each event on at once.
  @Header('X-Accel-Buffering', 'no')
  @ApiOperation({
    operationId: 'followBatch',
    summary: 'Follow the progress of a batch as server-sent events',
    description:
      'An event `progress` for each change, then one named `completed` or `cancelled`, with which the stream ends.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event that was seen; sent by clients that come back.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNoContentResponse({ description: 'The client has heard of the end already.' })
  @Answers(BatchNotFound)
  async follow(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const events = await this.progress.open(caller, id, lastEventId);
    if (!events) response.status(204);
    return events ?? undefined;
  }
}
