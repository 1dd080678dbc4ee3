import { ApiProperty } from '@nestjs/swagger';

const connection = {
  enum: ['connected', 'disconnected'],
  enumName: 'ConnectionState',
  example: 'connected',
} as const;

export class HealthResponse {
  @ApiProperty({ enum: ['ok', 'error'], enumName: 'HealthStatus', example: 'ok' })
  status!: 'ok' | 'error';

  @ApiProperty(connection)
  db!: 'connected' | 'disconnected';

  @ApiProperty({ example: 'linkedin-scraper' })
  service!: string;
}

export class ReadinessResponse {
  @ApiProperty({
    enum: ['ready', 'not_ready'],
    enumName: 'ReadinessStatus',
    description: 'Whether lookups can be taken and carried out.',
    example: 'ready',
  })
  status!: 'ready' | 'not_ready';

  @ApiProperty(connection)
  database!: 'connected' | 'disconnected';

  @ApiProperty(connection)
  queue!: 'connected' | 'disconnected';

  @ApiProperty({ description: 'Workers that said in the last 15 seconds that they live.', example: 1 })
  workers!: number;

  @ApiProperty({ description: 'A browser is started by the first visit.', example: 1 })
  browsers_running!: number;

  @ApiProperty({ example: 310_000_000 })
  browser_memory_bytes!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Null when nothing waits.', example: null })
  oldest_pending_visit_seconds!: number | null;
}
