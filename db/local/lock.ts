import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

export type Lock = { release: () => void };

// A lock that nobody refers to any more would be collected, and so released.
const held = new Set<DatabaseSync>();

/** One process at a time. SQLite's locks are the operating system's: whoever is killed lets go, and no process id is trusted. */
export async function inTurn<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  let lock = seize(file);
  while (!lock) {
    await setTimeout(50);
    lock = seize(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Only when nobody else has seized or shares the file. */
export function seize(file: string): Lock | undefined {
  return lock(file, "begin exclusive");
}

/** Many may share a file; it cannot be seized until the last of them has released it or died. */
export function share(file: string): Lock {
  const shared = lock(file, "begin; select 1 from sqlite_master");
  if (!shared) throw new Error(`${file} is locked by another process.`);
  return shared;
}

export function isShared(file: string): boolean {
  const seized = seize(file);
  seized?.release();
  return !seized;
}

function lock(file: string, statement: string): Lock | undefined {
  const database = new DatabaseSync(file, { timeout: 200 });
  try {
    database.exec(statement);
    held.add(database);
    return { release: () => release(database) };
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

function release(database: DatabaseSync) {
  held.delete(database);
  database.close();
}

function isBusy(error: unknown) {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}
