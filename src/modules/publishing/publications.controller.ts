import { Controller, Get, HttpCode, Param, Post, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers, Body } from '../../platform/http/index.js';
import { Access, type Caller, CallerOf, RequiresPlan } from '../keys/index.js';
import { IfMatch, IfMatchHeader, PostNotFound, PreconditionFailed, type Versions } from '../posts/index.js';
import { MarkPublishedRequest, RetryPostRequest } from './dto/requests.js';
import { PublicationResponse } from './dto/responses.js';
import { PublicationFaultFilter } from './publication-fault.filter.js';
import { ConfirmationRequired, PostNotFailed, PostNotUnknown } from './publishing.errors.js';
import { WorkspacePublications } from './workspace-publications.js';

const POST_ID = { name: 'id', example: 'post_507f1f77bcf86cd799439011' };

@ApiTags('Posts')
@Controller('api/v1/posts/:id')
@RequiresPlan('business')
@UseFilters(PublicationFaultFilter)
export class PublicationsController {
  constructor(private readonly publications: WorkspacePublications) {}

  @Get('publication')
  @Access({ scope: 'posts:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'getPublication',
    summary: 'Read back what was sent for a post',
    description: 'Each try with its very text, what was answered and how that was understood.',
  })
  @ApiParam(POST_ID)
  @ApiOkResponse({ type: PublicationResponse })
  @Answers(PostNotFound)
  show(@CallerOf() caller: Caller, @Param('id') id: string): Promise<PublicationResponse> {
    return this.publications.show(caller, id);
  }

  @Post('retry')
  @HttpCode(200)
  @Access({ scope: 'posts:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'retryPost',
    summary: 'Publish a post that failed, now',
    description:
      'A post of which nobody knows (`unknown`) may be out already, so it needs `{"confirm": "not_published"}` from somebody who looked.',
  })
  @ApiParam(POST_ID)
  @IfMatchHeader()
  @ApiOkResponse({ type: PublicationResponse })
  @Answers(PostNotFound, PostNotFailed, ConfirmationRequired, PreconditionFailed)
  retry(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() { confirm }: RetryPostRequest,
    @IfMatch() versions: Versions,
  ): Promise<PublicationResponse> {
    return this.publications.retry(caller, id, confirm !== undefined, versions);
  }

  @Post('mark-published')
  @HttpCode(200)
  @Access({ scope: 'posts:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'markPostPublished',
    summary: 'Say that a post of which nobody knew was published',
    description: 'For `unknown` posts that somebody has found on the profile.',
  })
  @ApiParam(POST_ID)
  @ApiOkResponse({ type: PublicationResponse })
  @Answers(PostNotFound, PostNotUnknown)
  markPublished(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() { remoteId }: MarkPublishedRequest,
  ): Promise<PublicationResponse> {
    return this.publications.markPublished(caller, id, remoteId);
  }
}
