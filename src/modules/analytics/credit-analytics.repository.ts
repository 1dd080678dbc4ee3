import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { DAY_NAME, DAYS, dayOf, MOVEMENTS, parametersOf, SPENDING } from './statements.js';
import type { TimeRange, Workspace } from './time-range.js';

export interface Spending {
  charged: number;
  refunded: number;
}

/** Every kind of ledger entry, as it is told to people: what was taken is positive too. */
export interface Movements extends Spending {
  purchased: number;
  granted: number;
  /** The one that goes both ways. */
  adjusted: number;
  clawed_back: number;
}

export interface KeySpending extends Spending {
  key_id: string;
  name: string;
  prefix: string;
}

export interface CreditDay extends Movements {
  day: string;
  keys: KeySpending[];
}

@Injectable()
export class CreditAnalyticsRepository {
  constructor(private readonly db: Database) {}

  /** From the ledger, in which test keys, never charged, have no entries. */
  listDays(workspace: Workspace, range: TimeRange): Promise<CreditDay[]> {
    return this.db.query<CreditDay>(
      `with ${DAYS}, entries as (
         select ${dayOf('created_at')} as day, kind, key_id, sum(amount) as amount
         from ledger_entries
         where account_id = $1 and $2 = 'live' and created_at >= $3 and created_at < $4
         group by 1, 2, 3
       ), spent as (
         select day, key_id, ${SPENDING} from entries
         where kind in ('charge', 'refund') group by day, key_id
       ), by_key as (
         select day, json_agg(json_build_object('key_id', key_id, 'name', name, 'prefix', prefix,
           'charged', charged, 'refunded', refunded) order by charged desc, key_id) as keys
         from spent join api_keys on api_keys.id = spent.key_id and api_keys.account_id = $1
         group by day
       ), by_day as (
         select day, ${MOVEMENTS} from days left join entries using (day) group by day
       )
       select ${DAY_NAME}, charged, refunded, purchased, granted, adjusted, clawed_back,
         coalesce(keys, '[]') as keys
       from by_day left join by_key using (day)
       order by day`,
      parametersOf(workspace, range),
    );
  }
}
