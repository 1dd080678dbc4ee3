import { ApiProperty } from '@nestjs/swagger';
import type { TimeRange } from '../time-range.js';

/** What an answer is about; every answer begins with it. */
export class RangeResponse {
  @ApiProperty({ format: 'date-time', description: 'Included.', example: '2026-03-01T00:00:00.000Z' })
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'Not included.', example: '2026-03-31T00:00:00.000Z' })
  to!: string;

  @ApiProperty({ description: 'Whose calendar says what a day is.', example: 'UTC' })
  timeZone!: string;

  static of({ from, to, timeZone }: TimeRange): RangeResponse {
    return { from: from.toISOString(), to: to.toISOString(), timeZone };
  }
}

export const DAY = { format: 'date', description: 'In the time zone.', example: '2026-03-05' } as const;
