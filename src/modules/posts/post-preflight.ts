import { Injectable } from '@nestjs/common';
import { type Alteration, listAlterations } from './content/alterations.js';
import { findContentFault } from './content/content-fault.js';
import { contentLength, MAX_CONTENT_LENGTH } from './content/content-length.js';
import { withPlainLineBreaks } from './content/line-breaks.js';
import { toLittleText, toReadersText } from './content/little-text.js';
import type { PreflightResponse, RefusalResponse } from './dto/preflight.response.js';
import type { PreflightRequest } from './dto/requests.js';
import type { Workspace } from './post.js';
import { NO_STATUS, NO_TIME } from './post-creation.js';
import { PostsRepository } from './posts.repository.js';
import { PublishingOutlook } from './publishing-outlook.js';
import { findInstantFault, findTimeFault } from './schedule.js';

/** Tells what would become of a post, and keeps nothing. */
@Injectable()
export class PostPreflight {
  constructor(
    private readonly posts: PostsRepository,
    private readonly outlook: PublishingOutlook,
  ) {}

  async check(workspace: Workspace, request: PreflightRequest): Promise<PreflightResponse> {
    const { content } = request;
    const stored = withPlainLineBreaks(content);
    const refusals = [
      ...refusalsFor('INVALID_CONTENT', 'content', findContentFault(stored)),
      ...refusalsFor('INVALID_STATUS', 'status', findStatusFault(request)),
      ...refusalsFor('INVALID_SCHEDULE', 'scheduledAt', await this.findScheduleFault(request)),
    ];
    return {
      ok: refusals.length === 0,
      length: contentLength(stored),
      maxLength: MAX_CONTENT_LENGTH,
      refusals,
      alterations: alterationsOf(content, stored),
      warnings: await this.outlook.listWarnings(workspace, request.scheduledAt ?? null),
      text: toReadersText(stored),
      sentText: toLittleText(stored),
    };
  }

  private async findScheduleFault({ status, scheduledAt }: PreflightRequest): Promise<string | null> {
    if (scheduledAt === undefined || scheduledAt === null) return status === 'scheduled' ? NO_TIME : null;
    return findInstantFault(scheduledAt) ?? findTimeFault(new Date(scheduledAt), await this.posts.now());
  }
}

function findStatusFault({ status, scheduledAt }: PreflightRequest): string | null {
  return status === undefined && scheduledAt ? NO_STATUS : null;
}

function refusalsFor(code: string, field: string, message: string | null): RefusalResponse[] {
  return message === null ? [] : [{ code, message, field }];
}

/** A megabyte of hashtags would make an answer of many. */
function alterationsOf(content: string, stored: string): Alteration[] {
  return contentLength(stored) > MAX_CONTENT_LENGTH ? [] : listAlterations(content, stored);
}
