import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

@Injectable()
export class SweepsRepository {
  constructor(private readonly db: Database) {}

  /** True for the one process whose turn it is; after `seconds` there is another turn. */
  async takeTurn(name: string, seconds: number): Promise<boolean> {
    const taken = await this.db.query(
      `insert into sweeps (name, due_at) values ($1, now() + make_interval(secs => $2))
       on conflict (name) do update set due_at = excluded.due_at where sweeps.due_at <= now()
       returning true`,
      [name, seconds],
    );
    return taken.length > 0;
  }
}
