import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Plan } from '../keys/index.js';

@Entity('accounts')
export class Account {
  @PrimaryColumn('text')
  id!: string;

  /** Normalised; null once the account is deleted. */
  @Column('text', { nullable: true, unique: true })
  email!: string | null;

  /** What the operator gave. */
  @Column('text')
  plan!: Plan;

  /** Whether `business` is paid for. */
  @Column({ type: 'boolean', insert: false, update: false })
  subscribed!: boolean;

  /** What counts: the plan the operator gave, or the better one that is paid for. */
  @Column({ type: 'text', insert: false, update: false })
  current_plan!: Plan;

  @Column({ type: 'timestamptz', insert: false, update: false })
  created_at!: Date;

  @Column('timestamptz', { nullable: true })
  deleted_at!: Date | null;
}
