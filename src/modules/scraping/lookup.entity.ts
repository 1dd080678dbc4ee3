import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mode } from '../keys/index.js';
import type { LookupStatus } from './outcomes.js';

@Entity('lookups')
export class Lookup {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  account_id!: string;

  @Column('text')
  mode!: Mode;

  @Column('text')
  key_id!: string;

  @Column('text', { nullable: true })
  batch_id!: string | null;

  /** Asked for by itself, not only as a part of batches. */
  @Column('boolean')
  asked_singly!: boolean;

  /** As the caller wrote it; echoed, never visited. */
  @Column('text')
  linkedin_url!: string;

  @Column('text')
  canonical_url!: string;

  @Column('text')
  status!: LookupStatus;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('text', { nullable: true })
  error_code!: string | null;

  @Column('text', { nullable: true })
  visit_id!: string | null;

  @Column('text', { nullable: true })
  profile_id!: string | null;

  @Column('integer')
  credits_charged!: number;

  @Column('boolean')
  refunded!: boolean;

  @Column('timestamptz')
  deadline_at!: Date;

  @Column('timestamptz')
  created_at!: Date;

  @Column('timestamptz')
  updated_at!: Date;

  @Column('timestamptz', { nullable: true })
  finished_at!: Date | null;
}
