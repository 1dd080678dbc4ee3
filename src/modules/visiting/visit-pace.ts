import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { Database } from '../../platform/database/index.js';

/** Keeps all workers together below `VISITS_PER_MINUTE`. */
@Injectable()
export class VisitPace {
  constructor(
    private readonly db: Database,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** 0 when a visit may start now, which this call then counts; else how long to wait before asking again. */
  async secondsUntilFree(): Promise<number> {
    const perMinute = this.env.VISITS_PER_MINUTE;
    if (perMinute === null) return 0;
    const source = this.env.PROFILE_SOURCE;
    await this.db.query('insert into visit_gates (source) values ($1) on conflict do nothing', [source]);
    const taken = await this.db.query(
      `update visit_gates set next_visit_at = now() + make_interval(secs => 60.0 / $2)
       where source = $1 and next_visit_at <= now() returning true`,
      [source, perMinute],
    );
    if (taken.length > 0) return 0;
    const [gate] = await this.db.query<{ seconds: number }>(
      `select ceil(extract(epoch from next_visit_at - now()))::integer as seconds
       from visit_gates where source = $1`,
      [source],
    );
    return Math.max(1, gate?.seconds ?? 1);
  }
}
