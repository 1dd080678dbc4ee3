import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsString } from 'class-validator';
import { WORKSPACE_EVENTS, type WorkspaceEvent } from '../endpoint.js';

const EVENTS_MESSAGE = `events must list one or more of ${WORKSPACE_EVENTS.join(', ')}, each once`;

export class SaveEndpointRequest {
  @ApiProperty({
    description: 'The address of your receiver. The same is asked of it as of a `callback_url`.',
    example: 'https://your-server.com/events',
    maxLength: 2048,
  })
  @IsString({ message: 'url must be the address of a receiver' })
  url!: string;

  @ApiPropertyOptional({
    enum: WORKSPACE_EVENTS,
    enumName: 'WorkspaceEvent',
    isArray: true,
    default: [...WORKSPACE_EVENTS],
    description: 'What to tell; everything when left out.',
  })
  @IsArray({ message: EVENTS_MESSAGE })
  @ArrayNotEmpty({ message: EVENTS_MESSAGE })
  @ArrayUnique({ message: EVENTS_MESSAGE })
  @IsIn(WORKSPACE_EVENTS, { each: true, message: EVENTS_MESSAGE })
  events: WorkspaceEvent[] = [...WORKSPACE_EVENTS];
}
