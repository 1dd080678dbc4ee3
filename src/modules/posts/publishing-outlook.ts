import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { ConnectedMembers } from '../connections/index.js';
import type { Workspace } from './post.js';

export const WARNING_CODES = ['not_connected', 'connection_ends'] as const;

/** Nothing wrong with the post, and yet it would not be published. */
export interface Warning {
  code: (typeof WARNING_CODES)[number];
  message: string;
}

/** Whether posts of a workspace get where they are meant to go. */
@Injectable()
export class PublishingOutlook {
  constructor(
    private readonly members: ConnectedMembers,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The sandbox, where all test posts go, needs nobody. */
  async listWarnings(workspace: Workspace, scheduledAt: string | null): Promise<Warning[]> {
    if (workspace.mode === 'test' || this.env.PUBLISHER !== 'linkedin') return [];
    const member = await this.members.find(workspace);
    if (!member) return [NOT_CONNECTED];
    const isOver = member.status === 'expired' || new Date(scheduledAt ?? '') >= member.expiresAt;
    return isOver ? [endsAt(member.expiresAt)] : [];
  }
}

const NOT_CONNECTED: Warning = {
  code: 'not_connected',
  message: 'No member is connected; connect one with POST /api/v1/profile/connect before the post is due',
};

function endsAt(end: Date): Warning {
  const message = `The member’s consent is over from ${end.toISOString()} on; connect again with POST /api/v1/profile/connect`;
  return { code: 'connection_ends', message };
}
