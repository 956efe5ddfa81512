import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "#db/migrate.ts";
import { publishTerms } from "#lib/services/publish.ts";

/** The database is migrated once; each worker gets a copy of its own. */
export default async function copyForEachWorker(project: TestProject): Promise<void> {
  const owner = process.env.DATABASE_OWNER_URL;
  if (!owner) throw new Error("Tests need a PostgreSQL of their own: npm run test:unit.");
  await migrate(owner);
  await publishTerms(owner);

  const maintenance = postgres(owner, { database: "postgres", max: 1, onnotice() {} });
  for (let worker = 1; worker <= project.config.maxWorkers; worker++) {
    await maintenance.unsafe(`drop database if exists test_${worker} with (force)`);
    await maintenance.unsafe(`create database test_${worker} template app strategy file_copy`);
  }
  await maintenance.end();
}
