import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Change, GateRecord } from './breaker.js';

/** A gate for each way out (`egress`) to a source, shared by all workers. Its clock is the database's. */
export interface GateKey {
  source: string;
  egress: string;
}

/** Longer than any visit takes: a probe whose worker was lost is then given up. */
const PROBE_SECONDS = 90;

const GATE = 'source = $1 and egress = $2';

/** Visits let through before the gate was last shut say nothing about it any more. */
const STILL_COUNTS = 'shut_at_slot < $3';

const IS_PASSABLE = `next_visit_at <= clock_timestamp()
  and (shut_until is null or shut_until <= clock_timestamp() and probing_until <= clock_timestamp())`;

@Injectable()
export class VisitGatesRepository {
  constructor(private readonly db: Database) {}

  async ensure(source: string, egresses: readonly string[]): Promise<void> {
    await this.db.query(
      'insert into visit_gates (source, egress) select $1, unnest($2::text[]) on conflict do nothing',
      [source, egresses],
    );
  }

  /** Takes the next free slot of the gate that has rested longest; null when all must be waited for. */
  async reserve(
    source: string,
    egresses: readonly string[],
    secondsBetween: number,
  ): Promise<{ egress: string; slot: number } | null> {
    const [reserved] = await this.db.query<{ egress: string; slot: string }>(
      `with free as (
         select source, egress from visit_gates
         where source = $1 and egress = any($2) and ${IS_PASSABLE}
         order by next_visit_at limit 1 for update)
       update visit_gates set slot = slot + 1,
         next_visit_at = clock_timestamp() + make_interval(secs => $3),
         probing_until = case when shut_until is null then probing_until
           else clock_timestamp() + make_interval(secs => ${PROBE_SECONDS}) end
       from free where visit_gates.source = free.source and visit_gates.egress = free.egress
       returning visit_gates.egress, slot`,
      [source, egresses, secondsBetween],
    );
    return reserved ? { egress: reserved.egress, slot: Number(reserved.slot) } : null;
  }

  /** Frees a slot again that no visit used. */
  async giveBack({ source, egress }: GateKey, slot: number): Promise<void> {
    await this.db.query(
      `update visit_gates set next_visit_at = clock_timestamp(), probing_until = '-infinity'
       where ${GATE} and slot = $3`,
      [source, egress, slot],
    );
  }

  /** How long until the first gate is passable, as far as can be told now. */
  async millisecondsUntilFree(source: string, egresses: readonly string[]): Promise<number> {
    const [row] = await this.db.query<{ milliseconds: number }>(
      `select ceil(1000 * extract(epoch from min(free_at) - now()))::integer as milliseconds
       from (select greatest(now(), next_visit_at, shut_until, case when shut_until is not null then probing_until end)
               as free_at
             from visit_gates where source = $1 and egress = any($2)) as gates`,
      [source, egresses],
    );
    return row?.milliseconds ?? 0;
  }

  /** When the first gate opens again, if all of them are shut. */
  async findShutUntil(source: string, egresses: readonly string[]): Promise<Date | null> {
    const [row] = await this.db.query<{ until: Date }>(
      `select min(shut_until) as until from visit_gates
       where source = $1 and egress = any($2) and shut_until > clock_timestamp()
       having count(*) = cardinality($2::text[])`,
      [source, egresses],
    );
    return row?.until ?? null;
  }

  /** Holds the gate until the end of the transaction; null when the slot no longer counts. */
  async lock({ source, egress }: GateKey, slot: number): Promise<GateRecord | null> {
    const [gate] = await this.db.query<GateRecord>(
      `select refused, pauses, shut_until is not null as "isProbing"
       from visit_gates where ${GATE} and ${STILL_COUNTS} for update`,
      [source, egress, slot],
    );
    return gate ?? null;
  }

  async change({ source, egress }: GateKey, { refused, pauses, shutForSeconds }: Change): Promise<void> {
    await this.db.query(
      `update visit_gates set refused = $3, pauses = $4, probing_until = '-infinity',
         shut_until = coalesce(clock_timestamp() + make_interval(secs => $5), shut_until),
         shut_at_slot = case when $5::float8 is null then shut_at_slot else slot end
       where ${GATE}`,
      [source, egress, refused, pauses, shutForSeconds],
    );
  }

  /** Opens the gate and forgets its refusals; true when it had been shut. Writes only where there is something. */
  async open({ source, egress }: GateKey, slot: number): Promise<boolean> {
    const [gate] = await this.db.query<{ wasShut: boolean }>(
      `with gate as (
         select source, egress, shut_until is not null as "wasShut" from visit_gates
         where ${GATE} and ${STILL_COUNTS} and (refused <> '{}' or shut_until is not null) for update)
       update visit_gates set refused = '{}', pauses = 0, shut_until = null, probing_until = '-infinity'
       from gate where visit_gates.source = gate.source and visit_gates.egress = gate.egress
       returning "wasShut"`,
      [source, egress, slot],
    );
    return gate?.wasShut ?? false;
  }

  /** Lets another probe go after one that told nothing. */
  async endProbe({ source, egress }: GateKey, slot: number): Promise<void> {
    await this.db.query(
      `update visit_gates set probing_until = '-infinity' where ${GATE} and slot = $3 and probing_until > now()`,
      [source, egress, slot],
    );
  }
}
