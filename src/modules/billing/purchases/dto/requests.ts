import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

const DEFAULT_PAGE = 20;
const MAX_PAGE = 100;
const LIMIT_MESSAGE = `limit must be a whole number from 1 to ${MAX_PAGE}`;

export class PurchaseRequest {
  @ApiProperty({ description: 'One of those that `GET /credits/packs` lists.', example: '1000' })
  @IsString({ message: 'pack_id must be the id of a pack as text, such as "1000"' })
  pack_id!: string;
}

export class ListPurchasesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_PAGE, default: DEFAULT_PAGE })
  @Type(() => Number)
  @IsInt({ message: LIMIT_MESSAGE })
  @Min(1, { message: LIMIT_MESSAGE })
  @Max(MAX_PAGE, { message: LIMIT_MESSAGE })
  limit: number = DEFAULT_PAGE;

  @ApiPropertyOptional({
    description: 'The `next_cursor` of the page before.',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{24}$/, { message: 'cursor must be the next_cursor of another page' })
  cursor?: string;
}
