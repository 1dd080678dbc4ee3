import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';

interface Transaction {
  manager: EntityManager;
  announcements: (() => void)[];
}

/** The start waits this long for a database that comes up a little later, as under docker compose. */
const CONNECT_ATTEMPTS = 10;
const CONNECT_PAUSE_MS = 1_000;

/**
 * The way to PostgreSQL. A public service method opens a transaction; repositories called inside it join
 * silently, and what is to be announced waits for the commit.
 */
@Injectable()
export class Database implements OnModuleInit {
  private readonly log = new Logger(Database.name);
  private readonly current = new AsyncLocalStorage<Transaction>();

  constructor(private readonly dataSource: DataSource) {}

  async onModuleInit(): Promise<void> {
    for (let attempt = 1; !this.dataSource.isInitialized; attempt += 1) {
      try {
        await this.dataSource.initialize();
      } catch (error) {
        if (attempt === CONNECT_ATTEMPTS) throw error;
        this.log.warn(`PostgreSQL does not answer yet: ${error instanceof Error ? error.message : error}`);
        await sleep(CONNECT_PAUSE_MS);
      }
    }
  }

  /** The rows a statement returns, whatever its kind; columns keep their names. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, parameters);
    // TypeORM answers update and delete with [rows, count], all other statements with rows.
    const isRowsAndCount = Array.isArray(result) && result.length === 2 && Array.isArray(result[0]);
    return (isRowsAndCount ? result[0] : result) as Row[];
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** Joins the transaction under way, if there is one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const announcements: (() => void)[] = [];
    const result = await this.dataSource.transaction((manager) =>
      this.current.run({ manager, announcements }, work),
    );
    for (const announce of announcements) announce();
    return result;
  }

  /** Runs `announce` once the transaction under way has committed; at once when there is none. */
  afterCommit(announce: () => void): void {
    const transaction = this.current.getStore();
    if (transaction) transaction.announcements.push(announce);
    else announce();
  }

  private get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
  }
}
