import { Injectable } from '@nestjs/common';
import type { Command, Report } from '../command.js';
import { StatsRepository } from '../stats.repository.js';

@Injectable()
export class StatsCommand implements Command {
  static readonly manual = { name: 'stats', parameters: [], summary: 'Show how much of everything there is' };

  constructor(private readonly stats: StatsRepository) {}

  async run(): Promise<Report> {
    const figures = Object.entries(await this.stats.read());
    const width = Math.max(...figures.map(([name]) => name.length));
    return { text: figures.map(([name, value]) => `${name.padEnd(width)}  ${value ?? '–'}`).join('\n') };
  }
}
