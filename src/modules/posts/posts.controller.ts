import { Controller, Delete, Get, Param, Patch, Post, Put, Res, UseFilters } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Answers, Body, conditional, Query } from '../../platform/http/index.js';
import { IdempotencyKey, Idempotent } from '../idempotency/index.js';
import { Access, type Caller, CallerOf, RequiresPlan } from '../keys/index.js';
import { CreatePostRequest, ListPostsQuery, UpdatePostRequest } from './dto/requests.js';
import { DeletedPostResponse, PostListResponse, PostResponse } from './dto/responses.js';
import { ETAG, entityTagOf, IfMatch, IfMatchHeader, IfNoneMatchHeader, type Versions } from './entity-tag.js';
import type { Post as PostRow } from './post.js';
import { PostFaultFilter } from './post-fault.filter.js';
import {
  InvalidContent,
  InvalidSchedule,
  InvalidStatus,
  NothingToChange,
  PostNotFound,
  PostPublished,
  PostPublishing,
  PostUnknown,
  PreconditionFailed,
} from './posts.errors.js';
import { PostsService } from './posts.service.js';

const POST_ID = { name: 'id', example: 'post_507f1f77bcf86cd799439011' };

const CHANGE_REFUSALS = [
  PostNotFound,
  InvalidContent,
  InvalidSchedule,
  NothingToChange,
  PostPublished,
  PostPublishing,
  PostUnknown,
  PreconditionFailed,
] as const;

@ApiTags('Posts')
@Controller('api/v1/posts')
@RequiresPlan('business')
@UseFilters(PostFaultFilter)
export class PostsController {
  constructor(private readonly posts: PostsService) {}

  @Post()
  @Access({ scope: 'posts:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'createPost',
    summary: 'Create a draft or a scheduled post',
    description: 'A scheduled post is published at its time, once, without further ado.',
  })
  @ApiCreatedResponse({ type: PostResponse, headers: ETAG })
  @Idempotent()
  @Answers(InvalidContent, InvalidSchedule, InvalidStatus)
  async create(
    @CallerOf() caller: Caller,
    @Body() request: CreatePostRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PostResponse> {
    const post = await this.posts.create(caller, request, idempotencyKey);
    response.setHeader('ETag', entityTagOf(1));
    return post;
  }

  @Get()
  @Access({ scope: 'posts:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'listPosts',
    summary: 'List posts, newest first',
    description:
      'All, or those of one `status`, of the times between `from` and `to`, or both. Go on with `cursor`, which misses nothing when posts come or go, or with `offset`.',
  })
  @ApiOkResponse({ type: PostListResponse })
  list(@CallerOf() caller: Caller, @Query() query: ListPostsQuery): Promise<PostListResponse> {
    return this.posts.list(caller, query);
  }

  @Get(':id')
  @Access({ scope: 'posts:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'getPost',
    summary: 'Show a post',
    description: 'An answer that has not changed is a 304 to its `ETag`.',
  })
  @ApiParam(POST_ID)
  @ApiOkResponse({ type: PostResponse, headers: ETAG })
  @IfNoneMatchHeader()
  @Answers(PostNotFound)
  get(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PostResponse | undefined> {
    return this.posts.get(caller, id, conditional(response));
  }

  @Put(':id')
  @Access({ scope: 'posts:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'updatePost',
    summary: 'Change a post',
    description:
      'Changes only the members sent. A published post can’t be changed, nor one that is being published.',
  })
  @ApiParam(POST_ID)
  @ApiOkResponse({ type: PostResponse, headers: ETAG })
  @IfMatchHeader()
  @Answers(...CHANGE_REFUSALS)
  async update(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() request: UpdatePostRequest,
    @IfMatch() versions: Versions,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PostResponse> {
    return show(await this.posts.update(caller, id, request, versions), response);
  }

  @Patch(':id')
  @Access({ scope: 'posts:write', limit: 'workspace' })
  @ApiOperation({ operationId: 'patchPost', summary: 'Change a post', description: 'The same as PUT.' })
  @ApiParam(POST_ID)
  @ApiOkResponse({ type: PostResponse, headers: ETAG })
  @IfMatchHeader()
  @Answers(...CHANGE_REFUSALS)
  async patch(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() request: UpdatePostRequest,
    @IfMatch() versions: Versions,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PostResponse> {
    return show(await this.posts.update(caller, id, request, versions), response);
  }

  @Delete(':id')
  @Access({ scope: 'posts:delete', limit: 'workspace' })
  @ApiOperation({
    operationId: 'deletePost',
    summary: 'Delete a post for good',
    description:
      'A scheduled post is not published then. A published one goes from here only: on LinkedIn it stays, as `remoteId`.',
  })
  @ApiParam(POST_ID)
  @ApiOkResponse({ type: DeletedPostResponse })
  @IfMatchHeader()
  @Answers(PostNotFound, PostPublishing, PreconditionFailed)
  delete(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @IfMatch() versions: Versions,
  ): Promise<DeletedPostResponse> {
    return this.posts.delete(caller, id, versions);
  }
}

function show(post: PostRow, response: Response): PostResponse {
  response.setHeader('ETag', entityTagOf(post.version));
  return PostResponse.from(post);
}
