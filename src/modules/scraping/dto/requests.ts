import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { ForceField, MaxAgeField, WaitField } from './lookup-fields.js';

const URL_MESSAGE = 'linkedin_url must be a string that contains linkedin.com/in/ or linkedin.com/company/';

export class SubmitLookupRequest {
  @ApiProperty({ example: 'https://linkedin.com/in/johndoe', maxLength: 2048 })
  @IsString({ message: URL_MESSAGE })
  linkedin_url!: string;

  @ForceField()
  force?: boolean;

  @MaxAgeField()
  max_age?: number;
}

export class GetLookupQuery {
  @WaitField('the lookup')
  wait?: number;
}

export class FindLookupQuery {
  @ApiProperty({ example: 'https://linkedin.com/in/johndoe', maxLength: 2048 })
  @IsString({ message: URL_MESSAGE })
  linkedin_url!: string;
}
