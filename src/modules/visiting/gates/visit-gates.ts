import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import { Database } from '../../../platform/database/index.js';
import { type BreakerRules, type Change, judgeSetback, type Setback } from './breaker.js';
import { DIRECT, type Egress, listEgresses } from './egress.js';
import { type GateKey, VisitGatesRepository } from './visit-gates.repository.js';

/** Leave for one visit, through one way out. */
export interface Pass {
  egress: Egress;
  /** Tells visits before a pause from those after it; null where nothing is counted. */
  slot: number | null;
}

/** How a visit went, as far as it concerns its way out; null when it tells nothing. */
export type Report = { kind: 'served' } | Setback | null;

const UNCOUNTED: Pass = { egress: DIRECT, slot: null };

/**
 * Keeps all workers together to the pace and the pauses that a site can expect of us, for each address that
 * visits leave from.
 */
@Injectable()
export class VisitGates {
  private readonly log = new Logger(VisitGates.name);
  private readonly egresses: readonly Egress[];
  private readonly names: readonly string[];
  private readonly rules: BreakerRules;
  /** False when nothing limits visits: then no gate is asked, and nothing written. */
  readonly areCounted: boolean;

  constructor(
    private readonly db: Database,
    private readonly gates: VisitGatesRepository,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.egresses = listEgresses(env);
    this.names = this.egresses.map(({ name }) => name);
    this.rules = { refusalsBeforePause: env.REFUSALS_BEFORE_PAUSE, pauseSeconds: env.PAUSE_MINUTES * 60 };
    this.areCounted =
      env.VISITS_PER_MINUTE !== null || env.REFUSALS_BEFORE_PAUSE !== null || env.EGRESS_PROXIES.length > 0;
  }

  /** Leave for a visit that starts now; null when one must wait. */
  async reserve(): Promise<Pass | null> {
    if (!this.areCounted) return UNCOUNTED;
    const secondsBetween = this.env.VISITS_PER_MINUTE === null ? 0 : 60 / this.env.VISITS_PER_MINUTE;
    const reserved = await this.gates.reserve(this.env.PROFILE_SOURCE, this.names, secondsBetween);
    const egress = this.egresses.find(({ name }) => name === reserved?.egress);
    return reserved && egress ? { egress, slot: reserved.slot } : null;
  }

  async millisecondsUntilFree(): Promise<number> {
    // Here and not at the start: gates whose rows were deleted meanwhile would never open again.
    await this.gates.ensure(this.env.PROFILE_SOURCE, this.names);
    return this.gates.millisecondsUntilFree(this.env.PROFILE_SOURCE, this.names);
  }

  /** When the first gate opens again; null while one of them lets visits through. */
  async findShutUntil(): Promise<Date | null> {
    return this.areCounted ? this.gates.findShutUntil(this.env.PROFILE_SOURCE, this.names) : null;
  }

  /** For leave that no visit took. */
  async giveBack({ egress, slot }: Pass): Promise<void> {
    if (slot !== null) await this.gates.giveBack(this.keyOf(egress), slot);
  }

  async report({ egress, slot }: Pass, report: Report): Promise<void> {
    if (slot === null) return;
    if (report === null) await this.gates.endProbe(this.keyOf(egress), slot);
    else if (report.kind === 'served') await this.open(egress, slot);
    else await this.punish(egress, slot, report);
  }

  private async open(egress: Egress, slot: number): Promise<void> {
    const wasShut = await this.gates.open(this.keyOf(egress), slot);
    if (wasShut) this.log.log(`Visits by way of ${egress.name} are served again`);
  }

  private async punish(egress: Egress, slot: number, setback: Setback): Promise<void> {
    const key = this.keyOf(egress);
    const judged = await this.db.transaction(async () => {
      const gate = await this.gates.lock(key, slot);
      if (!gate) return null;
      const change = judgeSetback(gate, setback, this.rules);
      await this.gates.change(key, change);
      return { change, wasPaused: gate.pauses > 0 };
    });
    if (judged) this.tell(egress, setback, judged.change, judged.wasPaused);
  }

  /** Only a pause that begins calls for a person: it says that the site has had enough of this address. */
  private tell({ name }: Egress, { kind }: Setback, change: Change, wasPaused: boolean): void {
    if (change.shutForSeconds === null) return;
    const pause = `for ${Math.ceil(change.shutForSeconds)} s`;
    const isPauseOfRefused = kind === 'refused' && change.pauses > 0;
    if (!isPauseOfRefused || wasPaused) this.log.warn(`No visits by way of ${name} ${pause}: ${kind}`);
    else this.log.error(`The site refuses us: no visits by way of ${name} ${pause}`);
  }

  private keyOf({ name }: Egress): GateKey {
    return { source: this.env.PROFILE_SOURCE, egress: name };
  }
}
