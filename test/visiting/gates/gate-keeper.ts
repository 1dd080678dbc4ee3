import { readEnv } from '../../../src/config/env.js';
import { VisitGates } from '../../../src/modules/visiting/gates/visit-gates.js';
import { VisitGatesRepository } from '../../../src/modules/visiting/gates/visit-gates.repository.js';
import type { Database } from '../../../src/platform/database/database.js';
import { openDatabase } from '../open-database.js';

/** A database, and gates as each of several workers sees them. */
export interface GateKeeper {
  db: Database;
  /** Another worker, with settings of its own. */
  worker(settings?: Record<string, string>): VisitGates;
  /** As if that much time had passed. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

const LIVE = { PROFILE_SOURCE: 'live', REFUSALS_BEFORE_PAUSE: '3', VISITS_PER_MINUTE: '60' };

export async function startGateKeeper(): Promise<GateKeeper> {
  const { db, url, close } = await openDatabase();
  return {
    db,
    worker(settings = {}) {
      const required = { DATABASE_URL: url, REDIS_URL: 'redis://127.0.0.1:1' };
      const env = readEnv({ ...required, ...LIVE, ...settings });
      return new VisitGates(db, new VisitGatesRepository(db), env);
    },
    async pass(seconds) {
      await db.query(
        `update visit_gates set next_visit_at = next_visit_at - make_interval(secs => $1),
           shut_until = shut_until - make_interval(secs => $1),
           probing_until = probing_until - make_interval(secs => $1)`,
        [seconds],
      );
    },
    close,
  };
}
