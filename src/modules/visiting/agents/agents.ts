import { Inject, Injectable } from '@nestjs/common';
import type { ProfileAgent } from './agent.port.js';

/** The token of the list of all agents. */
export const ALL_AGENTS = Symbol('ALL_AGENTS');

/** Finds who can visit an address. */
@Injectable()
export class Agents {
  constructor(@Inject(ALL_AGENTS) private readonly agents: readonly ProfileAgent[]) {}

  get(canonicalUrl: string): ProfileAgent {
    const agent = this.agents.find((candidate) => candidate.serves(canonicalUrl));
    if (!agent) throw new Error('No agent serves the address of this visit');
    return agent;
  }
}
