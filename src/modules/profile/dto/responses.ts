import { ApiProperty } from '@nestjs/swagger';
import type { Account } from '../../accounts/index.js';
import type { ConnectedMember, ConnectionStatus } from '../../connections/index.js';
import type { Plan } from '../../keys/index.js';

export class WorkspaceResponse {
  @ApiProperty({ example: '507f1f77bcf86cd799439022' })
  id!: string;

  @ApiProperty({ description: 'Of its owner.', example: 'you@company.com' })
  email!: string;

  @ApiProperty({ enum: ['free', 'business'], enumName: 'Plan', example: 'business' })
  plan!: Plan;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  createdAt!: string;

  static from({ id, email, current_plan: plan, created_at }: Account & { email: string }): WorkspaceResponse {
    return { id, email, plan, createdAt: created_at.toISOString() };
  }
}

export class MemberResponse {
  @ApiProperty({ description: 'As the member is called on LinkedIn.', example: 'Ada Sandström' })
  name!: string;

  @ApiProperty({ description: 'What LinkedIn calls the member.', example: 'urn:li:person:aBcD1234' })
  memberId!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  connectedAt!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'When the consent ends unless it is given anew.',
    example: '2027-03-05T10:30:00.000Z',
  })
  expiresAt!: string;

  @ApiProperty({
    enum: ['active', 'expiring', 'expired'],
    enumName: 'ConnectionStatus',
    description: '`expiring`: ends within a week, unless the consent is given anew.',
    example: 'active',
  })
  status!: ConnectionStatus;

  static from({ name, memberUrn, connectedAt, expiresAt, status }: ConnectedMember): MemberResponse {
    return {
      name,
      memberId: memberUrn,
      connectedAt: connectedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      status,
    };
  }
}

export class ProfileResponse {
  @ApiProperty({ type: WorkspaceResponse })
  workspace!: WorkspaceResponse;

  @ApiProperty({
    type: MemberResponse,
    nullable: true,
    description:
      'In whose name the workspace publishes. Null until one is connected, and always for a test key.',
  })
  member!: MemberResponse | null;

  static from(workspace: Account & { email: string }, member: ConnectedMember | null): ProfileResponse {
    return {
      workspace: WorkspaceResponse.from(workspace),
      member: member && MemberResponse.from(member),
    };
  }
}
