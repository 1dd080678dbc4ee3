import { ApiPropertyOptional } from '@nestjs/swagger';
import { Allow } from 'class-validator';

/** What is wrong with these is said by TimeRanges, which knows the calendar. */
export class AnalyticsQuery {
  @ApiPropertyOptional({
    description:
      'Where the range begins, itself included: a day of the time zone, or a time with its own zone. When left out, 30 days that end with `to` are counted.',
    example: '2026-03-01',
  })
  @Allow()
  from?: string;

  @ApiPropertyOptional({
    description:
      'Where the range ends, itself not included, at most 366 days later. When left out, today is its last day.',
    example: '2026-03-31T00:00:00Z',
  })
  @Allow()
  to?: string;

  @ApiPropertyOptional({
    description: 'The IANA name of the zone whose days are counted.',
    default: 'UTC',
    example: 'Europe/Berlin',
  })
  @Allow()
  timeZone?: string;
}
