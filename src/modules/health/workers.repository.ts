import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** Thrice the interval of the heartbeat: one may be late, two are not. */
const ALIVE = `interval '15 seconds'`;

/** What a worker says of its browser; the API passes it on without knowing browsers. */
export interface BrowserReport {
  running: boolean;
  memoryBytes: number | null;
}

@Injectable()
export class WorkersRepository {
  constructor(private readonly db: Database) {}

  /** Also forgets workers that have been silent for long: they crashed. */
  async beat(id: string, browser: BrowserReport): Promise<void> {
    await this.db.query(
      `with gone as (delete from workers where seen_at < now() - interval '1 hour')
       insert into workers (id, browser) values ($1, $2)
       on conflict (id) do update set seen_at = now(), browser = excluded.browser`,
      [id, JSON.stringify(browser)],
    );
  }

  async leave(id: string): Promise<void> {
    await this.db.query('delete from workers where id = $1', [id]);
  }

  async listAlive(): Promise<BrowserReport[]> {
    const workers = await this.db.query<{ browser: BrowserReport }>(
      `select browser from workers where seen_at > now() - ${ALIVE}`,
    );
    return workers.map((worker) => worker.browser);
  }
}
