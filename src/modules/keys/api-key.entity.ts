import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mode } from './caller.js';
import type { Scope } from './scopes.js';

@Entity('api_keys')
export class ApiKey {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  account_id!: string;

  /** The first key of its line of rotations; limits and spending are counted per line. */
  @Column('text')
  lineage_id!: string;

  @Column('text')
  name!: string;

  @Column('bytea')
  key_hash!: Buffer;

  @Column('text')
  prefix!: string;

  @Column('text')
  mode!: Mode;

  @Column('boolean')
  is_account_key!: boolean;

  @Column('text', { array: true })
  scopes!: Scope[];

  @Column({ type: 'timestamptz', insert: false, update: false })
  created_at!: Date;

  @Column('timestamptz', { nullable: true })
  last_used_at!: Date | null;

  @Column('timestamptz', { nullable: true })
  expires_at!: Date | null;

  @Column('timestamptz', { nullable: true })
  revoked_at!: Date | null;

  @Column('timestamptz', { nullable: true })
  stops_at!: Date | null;
}

export type KeyStatus = 'active' | 'in_grace' | 'revoked' | 'expired';

/** A key with what the database's clock says of it. */
export type KeyWithStatus = ApiKey & { status: KeyStatus };
