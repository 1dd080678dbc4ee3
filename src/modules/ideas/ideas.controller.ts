import { Controller, Delete, Get, Param, Patch, Post, Put, Res, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers, Body, conditional, Query } from '../../platform/http/index.js';
import { IdempotencyKey, Idempotent } from '../idempotency/index.js';
import { Access, type Caller, CallerOf, RequiresPlan, ScopeDenied } from '../keys/index.js';
import {
  ETAG,
  entityTagOf,
  IfMatch,
  IfMatchHeader,
  IfNoneMatchHeader,
  PostResponse,
  type Versions,
} from '../posts/index.js';
import { CreateIdeaRequest, ListIdeasQuery, UpdateIdeaRequest } from './dto/requests.js';
import { DeletedIdeaResponse, IdeaPageResponse, IdeaResponse } from './dto/responses.js';
import { IdeaDrafts } from './idea-drafts.js';
import { IdeaFaultFilter } from './idea-fault.filter.js';
import { IdeaAlreadyDrafted, IdeaChanged, IdeaNotFound, NothingToChange } from './ideas.errors.js';
import { IdeasService } from './ideas.service.js';

const IDEA_ID = { name: 'id', example: 'idea_507f1f77bcf86cd799439011' };

@ApiTags('Ideas')
@Controller('api/v1/ideas')
@RequiresPlan('business')
@UseFilters(IdeaFaultFilter)
export class IdeasController {
  constructor(
    private readonly ideas: IdeasService,
    private readonly drafts: IdeaDrafts,
  ) {}

  @Post()
  @Access({ scope: 'ideas:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'createIdea',
    summary: 'Keep an idea',
    description:
      'Something to write about later, with a title and tags if you like. It costs nothing, and nobody else sees it.',
  })
  @ApiCreatedResponse({ type: IdeaResponse, headers: ETAG })
  @Idempotent()
  async create(
    @CallerOf() caller: Caller,
    @Body() request: CreateIdeaRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IdeaResponse> {
    const idea = await this.ideas.create(caller, request, idempotencyKey);
    response.setHeader('ETag', entityTagOf(1));
    return idea;
  }

  @Get()
  @Access({ scope: 'ideas:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'listIdeas',
    summary: 'List or search ideas, newest first',
    description: 'With both `search` and `tag` an idea must match both.',
  })
  @ApiOkResponse({ type: IdeaPageResponse })
  list(@CallerOf() caller: Caller, @Query() query: ListIdeasQuery): Promise<IdeaPageResponse> {
    return this.ideas.list(caller, query);
  }

  @Get(':id')
  @Access({ scope: 'ideas:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'getIdea',
    summary: 'Show an idea',
    description: 'An answer that has not changed is a 304 to its `ETag`.',
  })
  @ApiParam(IDEA_ID)
  @ApiOkResponse({ type: IdeaResponse, headers: ETAG })
  @IfNoneMatchHeader()
  @Answers(IdeaNotFound)
  get(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IdeaResponse | undefined> {
    return this.ideas.get(caller, id, conditional(response));
  }

  @Put(':id')
  @Access({ scope: 'ideas:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'updateIdea',
    summary: 'Change an idea',
    description: 'Changes only the members sent. The post that it became stays as it is.',
  })
  @ApiParam(IDEA_ID)
  @ApiOkResponse({ type: IdeaResponse, headers: ETAG })
  @IfMatchHeader()
  @Answers(IdeaNotFound, NothingToChange, IdeaChanged)
  update(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() request: UpdateIdeaRequest,
    @IfMatch() versions: Versions,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IdeaResponse> {
    return this.change(caller, id, request, versions, response);
  }

  @Patch(':id')
  @Access({ scope: 'ideas:write', limit: 'workspace' })
  @ApiOperation({ operationId: 'patchIdea', summary: 'Change an idea', description: 'The same as PUT.' })
  @ApiParam(IDEA_ID)
  @ApiOkResponse({ type: IdeaResponse, headers: ETAG })
  @IfMatchHeader()
  @Answers(IdeaNotFound, NothingToChange, IdeaChanged)
  patch(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() request: UpdateIdeaRequest,
    @IfMatch() versions: Versions,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IdeaResponse> {
    return this.change(caller, id, request, versions, response);
  }

  @Delete(':id')
  @Access({ scope: 'ideas:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'deleteIdea',
    summary: 'Delete an idea for good',
    description: 'The post that it became stays.',
  })
  @ApiParam(IDEA_ID)
  @ApiOkResponse({ type: DeletedIdeaResponse })
  @IfMatchHeader()
  @Answers(IdeaNotFound, IdeaChanged)
  delete(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @IfMatch() versions: Versions,
  ): Promise<DeletedIdeaResponse> {
    return this.ideas.delete(caller, id, versions);
  }

  @Post(':id/draft')
  @Access({ scope: 'ideas:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'draftIdea',
    summary: 'Turn an idea into a draft',
    description:
      'Makes a post of its content. Needs `posts:write` as well. An idea that has become a post is turned into another only once that post is deleted.',
  })
  @ApiParam(IDEA_ID)
  @ApiCreatedResponse({ type: PostResponse, headers: ETAG })
  @Idempotent()
  @Answers(IdeaNotFound, IdeaAlreadyDrafted, new ScopeDenied('posts:write'))
  async draft(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PostResponse> {
    const post = await this.drafts.draft(caller, id, idempotencyKey);
    response.setHeader('ETag', entityTagOf(1));
    return post;
  }

  private async change(
    caller: Caller,
    id: string,
    request: UpdateIdeaRequest,
    versions: Versions,
    response: Response,
  ): Promise<IdeaResponse> {
    const idea = await this.ideas.update(caller, id, request, versions);
    response.setHeader('ETag', entityTagOf(idea.version));
    return IdeaResponse.from(idea);
  }
}
