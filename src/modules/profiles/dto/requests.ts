import { ApiHideProperty, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmpty, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { ForceField, MaxAgeField } from '../../scraping/index.js';
import { FlagFromText, NumberFromText } from './from-text.js';

/** Longer than nearly every visit takes, and shorter than proxies let a connection be silent. */
export const MAX_WAIT_SECONDS = 30;
export const DEFAULT_WAIT_SECONDS = MAX_WAIT_SECONDS;
const WAIT_MESSAGE = `wait must be a whole number of seconds from 0 to ${MAX_WAIT_SECONDS}`;

/** In a query, in a form or in JSON. */
export class LookUpProfileRequest {
  @ApiProperty({
    description: 'Of a person or a company; `https://` may be left out.',
    example: 'linkedin.com/in/ada-lovelace',
    maxLength: 2048,
  })
  @IsString({ message: 'url must be a string that contains linkedin.com/in/ or linkedin.com/company/' })
  url!: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Answer when the lookup has ended, or after this many seconds.',
    default: DEFAULT_WAIT_SECONDS,
    minimum: 0,
    maximum: MAX_WAIT_SECONDS,
  })
  @NumberFromText()
  @IsOptional()
  @IsInt({ message: WAIT_MESSAGE })
  @Min(0, { message: WAIT_MESSAGE })
  @Max(MAX_WAIT_SECONDS, { message: WAIT_MESSAGE })
  wait?: number;

  @FlagFromText()
  @ForceField()
  force?: boolean;

  @NumberFromText()
  @MaxAgeField()
  max_age?: number;
}

/** A POST says everything in its body: two addresses, one here and one there, would leave it to us which is meant. */
export class EmptyQuery {
  @ApiHideProperty()
  @IsEmpty({ message: 'url belongs in the body of a POST, or in the query of a GET' })
  url?: undefined;
}
