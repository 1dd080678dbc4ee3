import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsNumber, IsOptional, IsString, Max, Min } from 'class-validator';
import { MAX_WAIT_SECONDS } from '../prefer-wait.js';

const URL_MESSAGE = 'linkedin_url must be a string that contains linkedin.com/in/ or linkedin.com/company/';

const WAIT_MESSAGE = `wait must be a whole number of seconds from 0 to ${MAX_WAIT_SECONDS}`;

/** "Results are cached for 24 hours." */
export const MAX_AGE_HOURS = 24;
const MAX_AGE_MESSAGE = `max_age must be a number of hours from 0 to ${MAX_AGE_HOURS}`;

export class SubmitLookupRequest {
  @ApiProperty({ example: 'https://linkedin.com/in/johndoe', maxLength: 2048 })
  @IsString({ message: URL_MESSAGE })
  linkedin_url!: string;

  @ApiPropertyOptional({ description: 'Try again although a lookup failed before.', default: false })
  @IsOptional()
  @IsBoolean({ message: 'force must be true or false' })
  force?: boolean;

  @ApiPropertyOptional({
    description: 'The oldest answer to take from the cache, in hours; 0 takes none.',
    default: MAX_AGE_HOURS,
    minimum: 0,
    maximum: MAX_AGE_HOURS,
  })
  @IsOptional()
  @IsNumber({}, { message: MAX_AGE_MESSAGE })
  @Min(0, { message: MAX_AGE_MESSAGE })
  @Max(MAX_AGE_HOURS, { message: MAX_AGE_MESSAGE })
  max_age?: number;
}

export class GetLookupQuery {
  @ApiPropertyOptional({
    description: 'Answer when the lookup has ended, or after this many seconds.',
    default: 0,
    minimum: 0,
    maximum: MAX_WAIT_SECONDS,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: WAIT_MESSAGE })
  @Min(0, { message: WAIT_MESSAGE })
  @Max(MAX_WAIT_SECONDS, { message: WAIT_MESSAGE })
  wait?: number;
}

export class FindLookupQuery {
  @ApiProperty({ example: 'https://linkedin.com/in/johndoe', maxLength: 2048 })
  @IsString({ message: URL_MESSAGE })
  linkedin_url!: string;
}
