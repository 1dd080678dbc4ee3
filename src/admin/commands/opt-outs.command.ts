import { Injectable } from '@nestjs/common';
import { type OpenOptOut, OptOutsRepository } from '../../modules/privacy/index.js';
import type { Command, Report } from '../command.js';

/** More than anybody decides about in one sitting; the next appear once these are decided. */
const SHOWN = 100;

@Injectable()
export class OptOutsCommand implements Command {
  static readonly manual = {
    name: 'opt-outs',
    parameters: [],
    summary: 'List the requests to be left alone that wait for confirmation',
  };

  constructor(private readonly optOuts: OptOutsRepository) {}

  async run(): Promise<Report> {
    const open = await this.optOuts.listOpen(SHOWN);
    if (open.length === 0) return { text: 'No request is open.' };
    return { text: [...open.map(describe), '', 'Confirm one with: suppress URL'].join('\n') };
  }
}

function describe({ created_at, canonical_url, email, message }: OpenOptOut): string {
  const head = `${created_at.toISOString().slice(0, 10)}  ${canonical_url}  ${email ?? 'no address'}`;
  return message ? `${head}\n    ${onOneLine(message)}` : head;
}

/** A stranger wrote it: nothing in it may move the cursor or look like another line. */
function onOneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}
