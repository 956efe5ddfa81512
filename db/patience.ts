import { AsyncLocalStorage } from "node:async_hooks";
import { type Database, db, jobDatabase } from "./client.ts";

/** How long a lock of somebody else is waited for, how long a statement may take, and how long a frozen process may hold its locks. */
export type Patience = { lock: string; statement: string; idle: string };

const pageLockSeconds = 8;
const pageStatementSeconds = 20;
const jobLockSeconds = 60;
const jobStatementMinutes = 10;

const idle = "20s";
const pages: Patience = { lock: `${pageLockSeconds}s`, statement: `${pageStatementSeconds}s`, idle };
const jobs: Patience = { lock: `${jobLockSeconds}s`, statement: `${jobStatementMinutes}min`, idle };

const isJob = new AsyncLocalStorage<true>();

/** What is done in it is a job's: it may take longer than a page, in a pool of its own. */
export const asJob = <Result>(work: () => Promise<Result>): Promise<Result> => isJob.run(true, work);

/** Where an office's or a company's transaction runs, and for how long it may wait. */
export const laneOf = (database?: Database): { database: Database; patience: Patience } =>
  isJob.getStore()
    ? { database: database ?? jobDatabase(), patience: jobs }
    : { database: database ?? db, patience: database ? jobs : pages };
