import { ApiProperty } from '@nestjs/swagger';
import type {
  Company,
  Education,
  Experience,
  FieldState,
  ProfileData,
  ProfileKind,
} from '../profile-data.js';

const nullable = { nullable: true } as const;

export class ExperienceResponse implements Experience {
  @ApiProperty({ type: String, ...nullable, example: 'Senior Engineer' })
  title!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'Google' })
  company!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'https://www.linkedin.com/company/google' })
  company_url!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'London, United Kingdom' })
  location!: string | null;

  @ApiProperty({ type: String, ...nullable, description: 'YYYY-MM or YYYY', example: '2020-03' })
  start!: string | null;

  @ApiProperty({ type: String, ...nullable, description: 'YYYY-MM or YYYY', example: null })
  end!: string | null;

  @ApiProperty({ example: true })
  is_current!: boolean;

  @ApiProperty({ type: String, ...nullable, example: 'Search, and the people who build it.' })
  description!: string | null;
}

export class EducationResponse implements Education {
  @ApiProperty({ type: String, ...nullable, example: 'MIT' })
  school!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'BS' })
  degree!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'Computer Science' })
  field!: string | null;

  @ApiProperty({ type: String, ...nullable, description: 'YYYY-MM or YYYY', example: '2013' })
  start!: string | null;

  @ApiProperty({ type: String, ...nullable, description: 'YYYY-MM or YYYY', example: '2017' })
  end!: string | null;
}

export class CompanyResponse implements Company {
  @ApiProperty({ type: String, ...nullable, example: 'Software Development' })
  industry!: string | null;

  @ApiProperty({ type: String, ...nullable, example: '51-200 employees' })
  size!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'London, England' })
  headquarters!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'https://www.example.com' })
  website!: string | null;

  @ApiProperty({ type: String, ...nullable, example: '2009' })
  founded!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'Privately Held' })
  type!: string | null;

  @ApiProperty({ type: [String], example: ['search', 'maps'] })
  specialties!: string[];

  @ApiProperty({ type: Number, ...nullable, example: 87 })
  employees_on_linkedin!: number | null;

  @ApiProperty({ type: String, ...nullable, example: 'Found in no time.' })
  tagline!: string | null;
}

export class ProfileDataResponse implements ProfileData {
  @ApiProperty({ enum: ['person', 'company'], enumName: 'ProfileKind', example: 'person' })
  kind!: ProfileKind;

  @ApiProperty({ example: 'John Doe' })
  full_name!: string;

  @ApiProperty({ type: String, ...nullable, example: 'Senior Engineer at Google' })
  headline!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'London, United Kingdom' })
  location!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'I build search engines.' })
  about!: string | null;

  @ApiProperty({ type: String, ...nullable, example: 'Google' })
  current_company!: string | null;

  @ApiProperty({ type: Number, ...nullable, example: 512 })
  followers!: number | null;

  @ApiProperty({
    type: String,
    ...nullable,
    description: 'All of `experiences` in one line; null for companies.',
    example: 'Senior Engineer at Google (2020-present), Software Engineer at Meta (2017-2020)',
  })
  experience!: string | null;

  @ApiProperty({
    type: String,
    ...nullable,
    description: 'All of `educations` in one line; null for companies.',
    example: 'MIT, BS Computer Science (2017)',
  })
  education!: string | null;

  @ApiProperty({ type: [ExperienceResponse] })
  experiences!: ExperienceResponse[];

  @ApiProperty({ type: [EducationResponse] })
  educations!: EducationResponse[];

  @ApiProperty({ type: CompanyResponse, ...nullable, description: 'Only for companies.', example: null })
  company!: CompanyResponse | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['present', 'absent', 'masked'] },
    description: 'For each field whether the page showed it, left it out, or hid it.',
    example: { headline: 'present', about: 'present', experiences: 'present', company: 'absent' },
  })
  fields!: Record<string, FieldState>;
}
