import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { Mode } from '../../../keys/index.js';
import type { ClaimedPost } from '../../publication.js';

export interface SandboxPublication {
  remote_id: string;
  text: string;
  published_at: Date;
}

@Injectable()
export class SandboxPublicationsRepository {
  constructor(private readonly db: Database) {}

  async insert({ id, account_id, mode }: ClaimedPost, remoteId: string, text: string): Promise<void> {
    await this.db.query(
      `insert into sandbox_publications (post_id, account_id, mode, remote_id, text)
       values ($1, $2, $3, $4, $5)`,
      [id, account_id, mode, remoteId, text],
    );
  }

  async find(accountId: string, mode: Mode, postId: string): Promise<SandboxPublication | null> {
    const [found] = await this.db.query<SandboxPublication>(
      `select remote_id, text, published_at from sandbox_publications
       where account_id = $1 and mode = $2 and post_id = $3`,
      [accountId, mode, postId],
    );
    return found ?? null;
  }
}
