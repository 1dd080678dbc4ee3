import { Injectable } from '@nestjs/common';
import { SuppressionsService } from '../../modules/privacy/index.js';
import { profileFrom } from '../arguments.js';
import { type Command, CommandFailed, type Report } from '../command.js';

@Injectable()
export class UnsuppressCommand implements Command {
  static readonly manual = {
    name: 'unsuppress',
    parameters: ['URL'],
    summary: 'Allow lookups of a profile again',
  };

  constructor(private readonly suppressions: SuppressionsService) {}

  async run(url: string): Promise<Report> {
    const profile = profileFrom(url);
    if (!(await this.suppressions.lift(profile))) throw new CommandFailed(`${profile} was not suppressed.`);
    return { text: `${profile} can be looked up again.` };
  }
}
