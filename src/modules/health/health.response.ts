import { ApiProperty } from '@nestjs/swagger';

export class HealthResponse {
  @ApiProperty({ enum: ['ok', 'error'], example: 'ok' })
  status!: 'ok' | 'error';

  @ApiProperty({ enum: ['connected', 'disconnected'], example: 'connected' })
  db!: 'connected' | 'disconnected';

  @ApiProperty({ example: 'linkedin-scraper' })
  service!: string;
}

export class ReadinessResponse {
  @ApiProperty({ enum: ['ready', 'not_ready'], description: 'Whether lookups can be taken and carried out.' })
  status!: 'ready' | 'not_ready';

  @ApiProperty({ enum: ['connected', 'disconnected'] })
  database!: 'connected' | 'disconnected';

  @ApiProperty({ enum: ['connected', 'disconnected'] })
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
