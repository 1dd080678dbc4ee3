import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { IsUnchanged } from '../../platform/http/index.js';
import { newId } from '../../platform/ids.js';
import { IdempotencyService } from '../idempotency/index.js';
import { type Caller, InvalidKey } from '../keys/index.js';
import { entityTagOf, type Versions } from '../posts/index.js';
import type { CreateIdeaRequest, ListIdeasQuery, UpdateIdeaRequest } from './dto/requests.js';
import { type DeletedIdeaResponse, IdeaPageResponse, IdeaResponse } from './dto/responses.js';
import { type Idea, isIdeaId } from './idea.js';
import { IdeaChanged, IdeaNotFound, NothingToChange } from './ideas.errors.js';
import { IdeasRepository } from './ideas.repository.js';

/** Ideas as their workspace sees them. */
@Injectable()
export class IdeasService {
  constructor(
    private readonly db: Database,
    private readonly ideas: IdeasRepository,
    private readonly idempotency: IdempotencyService,
  ) {}

  async create(caller: Caller, request: CreateIdeaRequest, key: string | undefined): Promise<IdeaResponse> {
    const operation = 'POST /api/v1/ideas';
    const { body } = await this.idempotency.once({ caller, key, operation, request }, async () => {
      const idea = await this.ideas.insert(caller, `idea_${newId()}`, {
        content: request.content,
        title: request.title ?? null,
        tags: request.tags ?? [],
      });
      // The account was deleted meanwhile, and its keys with it.
      if (!idea) throw new InvalidKey();
      return { status: 201, body: IdeaResponse.from(idea) };
    });
    return body;
  }

  async list(caller: Caller, query: ListIdeasQuery): Promise<IdeaPageResponse> {
    const found = await this.ideas.list(caller, {
      search: query.search || null,
      tag: query.tag ?? null,
      beforeId: query.cursor ?? null,
      offset: query.offset,
      limit: query.limit + 1,
    });
    return IdeaPageResponse.from(found, query);
  }

  /** Nothing when the caller holds this answer already. */
  async get(caller: Caller, id: string, isUnchanged: IsUnchanged): Promise<IdeaResponse | undefined> {
    const idea = isIdeaId(id) ? await this.ideas.find(caller, id) : null;
    if (!idea) throw new IdeaNotFound();
    return isUnchanged(entityTagOf(idea.version)) ? undefined : IdeaResponse.from(idea);
  }

  async update(caller: Caller, id: string, request: UpdateIdeaRequest, versions: Versions): Promise<Idea> {
    const { content, title, tags } = request;
    if (content === undefined && title === undefined && tags === undefined) throw new NothingToChange();

    return this.db.transaction(async () => {
      const idea = await this.hold(caller, id, versions);
      return this.ideas.update(id, {
        content: content ?? idea.content,
        title: title === undefined ? idea.title : title,
        tags: tags ?? idea.tags,
      });
    });
  }

  /** The post that it became stays. */
  async delete(caller: Caller, id: string, versions: Versions): Promise<DeletedIdeaResponse> {
    await this.db.transaction(async () => {
      await this.hold(caller, id, versions);
      await this.ideas.delete(caller, id);
    });
    return { id, deleted: true };
  }

  /** Until the commit nobody else changes it. */
  private async hold(caller: Caller, id: string, versions: Versions): Promise<Idea> {
    const idea = isIdeaId(id) ? await this.ideas.findForUpdate(caller, id) : null;
    if (!idea) throw new IdeaNotFound();
    if (versions && !versions.includes(idea.version)) throw new IdeaChanged(entityTagOf(idea.version));
    return idea;
  }
}
