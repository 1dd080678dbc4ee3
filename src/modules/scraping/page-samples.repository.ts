import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/ids.js';
import type { Outcome } from './outcomes.js';
import type { ClaimedVisit } from './visits.repository.js';

/** A changed layout shows on a few pages as well as on thousands. */
const NEWEST_KEPT = 20;

/** They hold people's data: long enough to be looked at after a weekend, no longer. */
const KEPT_FOR = `interval '7 days'`;

const compress = promisify(gzip);

/** Pages that could not be read, kept for whoever mends the agent. */
@Injectable()
export class PageSamplesRepository {
  constructor(private readonly db: Database) {}

  async insert(visit: ClaimedVisit, outcome: Outcome, page: string): Promise<void> {
    await this.db.query(
      `insert into page_samples (id, visit_id, canonical_url, outcome, page_gz) values ($1, $2, $3, $4, $5)`,
      [newId(), visit.id, visit.canonical_url, outcome, await compress(page)],
    );
    await this.deleteSurplus();
  }

  async deleteSurplus(): Promise<void> {
    await this.db.query(
      `delete from page_samples where captured_at < now() - ${KEPT_FOR}
         or id not in (select id from page_samples order by captured_at desc limit $1)`,
      [NEWEST_KEPT],
    );
  }
}
