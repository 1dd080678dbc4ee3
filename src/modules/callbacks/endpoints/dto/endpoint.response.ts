import { ApiProperty } from '@nestjs/swagger';
import { type Endpoint, WORKSPACE_EVENTS, type WorkspaceEvent } from '../endpoint.js';

export class EndpointResponse {
  @ApiProperty({ example: 'https://your-server.com/events' })
  url!: string;

  @ApiProperty({
    enum: WORKSPACE_EVENTS,
    enumName: 'WorkspaceEvent',
    isArray: true,
    description: 'What is told there.',
    example: ['post.published', 'post.failed', 'post.unknown'],
  })
  events!: WorkspaceEvent[];

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  created_at!: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-05T10:30:00.000Z' })
  updated_at!: string;

  static from({ url, events, created_at, updated_at }: Endpoint): EndpointResponse {
    return { url, events, created_at: created_at.toISOString(), updated_at: updated_at.toISOString() };
  }
}
