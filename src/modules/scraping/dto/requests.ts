import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString } from 'class-validator';

const URL_MESSAGE = 'linkedin_url must be a string that contains linkedin.com/in/ or linkedin.com/company/';

export class SubmitLookupRequest {
  @ApiProperty({ example: 'https://linkedin.com/in/johndoe', maxLength: 2048 })
  @IsString({ message: URL_MESSAGE })
  linkedin_url!: string;

  @ApiPropertyOptional({ description: 'Try again although a lookup failed before.', default: false })
  @IsOptional()
  @IsBoolean({ message: 'force must be true or false' })
  force?: boolean;
}

export class FindLookupQuery {
  @ApiProperty({ example: 'https://linkedin.com/in/johndoe', maxLength: 2048 })
  @IsString({ message: URL_MESSAGE })
  linkedin_url!: string;
}
