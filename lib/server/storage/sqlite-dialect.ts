import "server-only";
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import { explainFileFault } from "./explain-file-fault";
import { isSqliteBusy } from "./sqlite-fault";

/** How long one statement waits inside SQLite, which blocks the event loop. */
export const STATEMENT_WAIT_MS = 50;
const LOCK_WAIT_MS = 10_000;
const LOCK_RETRY_MS = 4;
/** How long a process may write without a pause. It takes the lock again at once, so another could wait in vain until it gives up. */
const MAX_BUSY_MS = 1_000;
/** Long enough for several tries of a waiting process. */
const GIVE_WAY_MS = 30;

/**
 * Kysely on node:sqlite. A transaction takes the write lock when it begins, and waits for it without blocking the event loop. After
 * MAX_BUSY_MS of transactions without a pause, the next one first gives way to other processes.
 */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;
  readonly #name: string;

  /** `name` is what errors call the database. */
  constructor(database: DatabaseSync, name: string) {
    super({ database: wrap(database, name) });
    this.#database = database;
    this.#name = name;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database, this.#name);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

class TransactionalAdapter extends SqliteAdapter {
  /** Keeps two processes that open a new directory at once from migrating it twice. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;
  /** Milliseconds of the monotonic clock. */
  #busySince = 0;
  #endedAt = 0;

  constructor(database: DatabaseSync, name: string) {
    super({ database: wrap(database, name) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#giveWay();
    const deadline = performance.now() + LOCK_WAIT_MS;
    for (;;) {
      try {
        return await this.#beginNow(connection);
      } catch (error) {
        if (!isSqliteBusy(error) || performance.now() > deadline) throw error;
        await sleep(LOCK_RETRY_MS);
      }
    }
  }

  /** Doesn't wait inside SQLite. */
  async #beginNow(connection: DatabaseConnection): Promise<void> {
    this.#database.exec("pragma busy_timeout = 0");
    try {
      await connection.executeQuery(CompiledQuery.raw("begin immediate"));
    } finally {
      this.#database.exec(`pragma busy_timeout = ${STATEMENT_WAIT_MS}`);
    }
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#endedAt = performance.now();
  }

  /** SQLite has already rolled back if the disk is full. A second rollback would fail and hide the cause. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
    this.#endedAt = performance.now();
  }

  async #giveWay(): Promise<void> {
    const hasPaused = performance.now() - this.#endedAt > GIVE_WAY_MS;
    const isTooBusy = performance.now() - this.#busySince > MAX_BUSY_MS;
    if (!hasPaused && !isTooBusy) return;
    if (!hasPaused) await sleep(GIVE_WAY_MS);
    this.#busySince = performance.now();
  }
}

function wrap(database: DatabaseSync, name: string): SqliteDatabase {
  const explaining = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      throw explainFileFault(error, name);
    }
  };
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = explaining(() => database.prepare(sql));
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => explaining(() => statement.all(...(parameters as SQLInputValue[]))),
        run: (parameters) => explaining(() => statement.run(...(parameters as SQLInputValue[]))),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}
