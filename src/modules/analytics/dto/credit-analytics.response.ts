import { ApiProperty } from '@nestjs/swagger';
import type { CreditDay, KeySpending, Movements, Spending } from '../credit-analytics.repository.js';
import type { TimeRange } from '../time-range.js';
import { DAY, RangeResponse } from './range.response.js';
import { totalOf } from './totals.js';

export class SpendingResponse {
  @ApiProperty({ type: 'integer', description: 'Taken for lookups.', example: 46 })
  charged!: number;

  @ApiProperty({ type: 'integer', description: 'Given back for lookups that came to nothing.', example: 3 })
  refunded!: number;

  @ApiProperty({
    type: 'integer',
    description: '`charged` less `refunded`; below zero where lookups of an earlier day were given back.',
    example: 43,
  })
  net!: number;

  static spent({ charged, refunded }: Spending): SpendingResponse {
    return { charged, refunded, net: charged - refunded };
  }
}

export class MovementsResponse extends SpendingResponse {
  @ApiProperty({ type: 'integer', example: 1000 })
  purchased!: number;

  @ApiProperty({ type: 'integer', description: 'Given for free.', example: 5 })
  granted!: number;

  @ApiProperty({ type: 'integer', description: 'Corrections; below zero for what was taken.', example: 0 })
  adjusted!: number;

  @ApiProperty({ type: 'integer', description: 'Taken back with a refunded purchase.', example: 0 })
  clawedBack!: number;

  static of(movements: Movements): MovementsResponse {
    const { purchased, granted, adjusted, clawed_back } = movements;
    return {
      ...SpendingResponse.spent(movements),
      purchased,
      granted,
      adjusted,
      clawedBack: clawed_back,
    };
  }
}

export class KeySpendingResponse extends SpendingResponse {
  @ApiProperty({ example: '507f1f77bcf86cd799439033' })
  keyId!: string;

  @ApiProperty({ description: 'As the key is called now.', example: 'CI' })
  name!: string;

  @ApiProperty({
    description: 'With which the key begins; `dashboard` for what sessions did.',
    example: 'sk_live_aBcD',
  })
  prefix!: string;

  static from({ key_id, name, prefix, ...spending }: KeySpending): KeySpendingResponse {
    return { keyId: key_id, name, prefix, ...SpendingResponse.spent(spending) };
  }
}

export class CreditDayResponse extends MovementsResponse {
  @ApiProperty(DAY)
  day!: string;

  @ApiProperty({
    type: [KeySpendingResponse],
    description:
      'The keys that were charged or refunded on that day; the one that was charged most comes first.',
  })
  keys!: KeySpendingResponse[];
}

export class CreditAnalyticsResponse extends RangeResponse {
  @ApiProperty({ type: MovementsResponse })
  totals!: MovementsResponse;

  @ApiProperty({
    type: [CreditDayResponse],
    description:
      'Every day of the range, oldest first. A refund counts on its own day, not on that of the charge.',
  })
  days!: CreditDayResponse[];

  static from(range: TimeRange, days: readonly CreditDay[]): CreditAnalyticsResponse {
    return {
      ...RangeResponse.of(range),
      totals: totalOf(days.map((movements) => MovementsResponse.of(movements))),
      days: days.map((movements) => ({
        day: movements.day,
        ...MovementsResponse.of(movements),
        keys: movements.keys.map((key) => KeySpendingResponse.from(key)),
      })),
    };
  }
}
