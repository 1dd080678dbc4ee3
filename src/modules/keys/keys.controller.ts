import { Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers, Body, Query } from '../../platform/http/index.js';
import { Access } from './access.decorator.js';
import { type Caller, CallerOf } from './caller.js';
import {
  CreateKeyRequest,
  ListKeysQuery,
  RevokeKeyRequest,
  RotateKeyRequest,
  UpdateKeyRequest,
} from './dto/requests.js';
import { CreatedKeyResponse, KeyListResponse, KeyResponse, RotatedKeyResponse } from './dto/responses.js';
import { KeyManagementService } from './key-management.service.js';
import { KeyExpires, KeyIsCapped, KeyNotActive, KeyNotFound, LiveKeyRequired } from './keys.errors.js';
import { NeedsConfirmation } from './needs-confirmation.decorator.js';

const KEY_ID = { name: 'id', example: '507f1f77bcf86cd799439011' };

@ApiTags('Keys')
@Controller('api/v1/keys')
export class KeysController {
  constructor(private readonly keys: KeyManagementService) {}

  @Post()
  @Access({ scope: 'keys:write', limit: 'workspace' })
  @NeedsConfirmation()
  @ApiOperation({
    operationId: 'createKey',
    summary: 'Create an API key',
    description:
      'Answers the text of the key, this once. A key can’t grant a scope it lacks; a test key makes test keys only; a key with a `credit_limit` makes no live keys, and one that expires none that lasts longer.',
  })
  @ApiCreatedResponse({ type: CreatedKeyResponse })
  @Answers(LiveKeyRequired, KeyIsCapped, KeyExpires)
  create(@CallerOf() caller: Caller, @Body() request: CreateKeyRequest): Promise<CreatedKeyResponse> {
    return this.keys.create(caller, request);
  }

  @Get()
  @Access({ scope: 'keys:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'listKeys',
    summary: 'List the API keys of the workspace, newest first',
    description: 'Revoked and expired ones included. A test key sees test keys only.',
  })
  @ApiOkResponse({ type: KeyListResponse })
  list(@CallerOf() caller: Caller, @Query() query: ListKeysQuery): Promise<KeyListResponse> {
    return this.keys.list(caller, query);
  }

  @Get(':id')
  @Access({ scope: 'keys:read', limit: 'workspace' })
  @ApiOperation({
    operationId: 'getKey',
    summary: 'Show an API key',
    description: 'With what it has spent, and when it stops. The text of a key is never shown again.',
  })
  @ApiParam(KEY_ID)
  @ApiOkResponse({ type: KeyResponse })
  @Answers(KeyNotFound)
  get(@CallerOf() caller: Caller, @Param('id') id: string): Promise<KeyResponse> {
    return this.keys.get(caller, id);
  }

  @Patch(':id')
  @Access({ scope: 'keys:write', limit: 'workspace' })
  @NeedsConfirmation()
  @ApiOperation({
    operationId: 'updateKey',
    summary: 'Change name, cap or expiry of an API key',
    description: 'Changes only the members sent.',
  })
  @ApiParam(KEY_ID)
  @ApiOkResponse({ type: KeyResponse })
  @Answers(KeyNotFound, KeyNotActive, KeyIsCapped, KeyExpires)
  update(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() request: UpdateKeyRequest,
  ): Promise<KeyResponse> {
    return this.keys.update(caller, id, request);
  }

  @Post(':id/rotate')
  @Access({ scope: 'keys:write', limit: 'workspace' })
  @NeedsConfirmation()
  @ApiOperation({
    operationId: 'rotateKey',
    summary: 'Replace an API key',
    description:
      'Answers a new key with the same name, scopes, cap and expiry. The old one works until its grace ends; until then it can’t manage keys, buy credits or delete the account.',
  })
  @ApiParam(KEY_ID)
  @ApiCreatedResponse({ type: RotatedKeyResponse })
  @Answers(KeyNotFound, KeyNotActive, KeyIsCapped, KeyExpires)
  rotate(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() request: RotateKeyRequest,
  ): Promise<RotatedKeyResponse> {
    return this.keys.rotate(caller, id, request.grace_hours);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Access({ scope: 'keys:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'revokeKey',
    summary: 'Revoke an API key after a grace',
    description: 'A key that is revoked already never gets more time by it, only less.',
  })
  @ApiParam(KEY_ID)
  @ApiOkResponse({ type: KeyResponse })
  @Answers(KeyNotFound)
  revoke(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Body() request: RevokeKeyRequest,
  ): Promise<KeyResponse> {
    return this.keys.revoke(caller, id, request.grace_hours);
  }

  @Delete(':id')
  @Access({ scope: 'keys:write', limit: 'workspace' })
  @ApiOperation({
    operationId: 'deleteKey',
    summary: 'Revoke an API key now',
    description:
      'It stops at once, and answers what it was. Repeated, it changes nothing. A key may revoke itself.',
  })
  @ApiParam(KEY_ID)
  @ApiOkResponse({ type: KeyResponse })
  @Answers(KeyNotFound)
  delete(@CallerOf() caller: Caller, @Param('id') id: string): Promise<KeyResponse> {
    return this.keys.revoke(caller, id, 0);
  }
}
