import { globSync } from "node:fs";
import { dirname } from "node:path";
import { installFromDebian } from "./debian.ts";

/** The newest of Debian's PostgreSQLs that is here whole. */
const findPrograms = () =>
  globSync("/usr/lib/postgresql/*/bin/pg_basebackup")
    .map(dirname)
    .filter((folder) => globSync(`${folder}/initdb`).length > 0)
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
    .at(-1);

/** Debian's PostgreSQL with all its programs, installed where there is none; nothing where it cannot be had. */
export function preparePostgresql(): string | undefined {
  if (!findPrograms()) installFromDebian("postgresql");
  return findPrograms();
}
