import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Plan = 'free' | 'business';

@Entity('accounts')
export class Account {
  @PrimaryColumn('text')
  id!: string;

  /** Normalised; null once the account is deleted. */
  @Column('text', { nullable: true, unique: true })
  email!: string | null;

  @Column('text')
  plan!: Plan;

  @Column({ type: 'timestamptz', insert: false, update: false })
  created_at!: Date;

  @Column('timestamptz', { nullable: true })
  deleted_at!: Date | null;
}
