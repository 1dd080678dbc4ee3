import { ApiProperty } from '@nestjs/swagger';
import type { ConnectedMember, ConnectionStatus } from '../connection.js';

export class StartedConnectionResponse {
  @ApiProperty({
    description: 'Where the member gives consent, in a browser.',
    example: 'https://www.linkedin.com/oauth/v2/authorization?response_type=code&client_id=86abc&state=9fQx',
  })
  url!: string;

  @ApiProperty({ format: 'date-time', description: 'Until then.', example: '2026-03-05T10:40:00.000Z' })
  expiresAt!: string;
}

export class EndedConnectionResponse {
  @ApiProperty({ description: 'What LinkedIn calls the member.', example: 'urn:li:person:8qLxTz2aBc' })
  memberId!: string;

  @ApiProperty({ example: 'Ada Example' })
  name!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  connectedAt!: string;

  @ApiProperty({
    enum: ['active', 'expiring', 'expired'],
    enumName: 'ConnectionStatus',
    description: 'What it was until now.',
    example: 'active',
  })
  status!: ConnectionStatus;

  static from({ memberUrn, name, connectedAt, status }: ConnectedMember): EndedConnectionResponse {
    return { memberId: memberUrn, name, connectedAt: connectedAt.toISOString(), status };
  }
}
