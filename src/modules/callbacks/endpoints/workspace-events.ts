import { Injectable } from '@nestjs/common';
import { CallbacksService } from '../callbacks.service.js';
import type { Workspace } from '../delivery.js';
import type { WorkspaceEvent } from './endpoint.js';
import { EndpointsRepository } from './endpoints.repository.js';

export interface Happening extends Workspace {
  event: WorkspaceEvent;
  /** What it happened to. */
  subjectId: string;
  /** Which time: to the same subject the same can happen again. */
  occurrence: number;
  at: Date;
  data: object;
}

/** Tells a workspace what happens in it. */
@Injectable()
export class WorkspaceEvents {
  constructor(
    private readonly endpoints: EndpointsRepository,
    private readonly callbacks: CallbacksService,
  ) {}

  /** Joins the caller's transaction, and does nothing where nobody asked for the event. */
  async tell({ accountId, mode, event, subjectId, occurrence, at, data }: Happening): Promise<void> {
    const url = await this.endpoints.findUrl({ accountId, mode }, event);
    if (url === null) return;
    const payload = { type: event, timestamp: at.toISOString(), data };
    await this.callbacks.enqueue({ accountId, mode, event, subjectId, occurrence, url, payload });
  }
}
