import { Injectable } from '@nestjs/common';
import { SuppressionsService } from '../../modules/privacy/index.js';
import { profileFrom } from '../arguments.js';
import type { Command, Report } from '../command.js';

@Injectable()
export class SuppressCommand implements Command {
  static readonly manual = {
    name: 'suppress',
    parameters: ['URL'],
    summary: 'Leave a profile alone: erase what is stored, refuse later lookups',
  };

  constructor(private readonly suppressions: SuppressionsService) {}

  async run(url: string): Promise<Report> {
    const profile = profileFrom(url);
    await this.suppressions.suppress(profile, 'operator');
    return { text: `${profile} is erased and will not be looked up.` };
  }
}
