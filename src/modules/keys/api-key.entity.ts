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

  /** Null of a key that has no text. */
  @Column('bytea', { nullable: true })
  key_hash!: Buffer | null;

  @Column('text')
  prefix!: string;

  @Column('text')
  mode!: Mode;

  @Column('boolean')
  is_account_key!: boolean;

  /** As which the sessions of a workspace call; nobody sees or manages it. */
  @Column({ type: 'boolean', insert: false, update: false })
  is_dashboard!: boolean;

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
