import { countPendingMigrations } from "#db/pending.ts";
import { inOperator } from "#db/tenant.ts";
import { env } from "#env.ts";
import { isWorkerSeen } from "#lib/health.ts";
import { checkWay } from "./check/addresses.ts";
import { checkDatabases } from "./check/databases.ts";
import { advice, type Finding, ok, wrong } from "./check/finding.ts";
import { checkMail } from "./check/mail.ts";
import { checkPeople } from "./check/people.ts";
import type { Told } from "./order.ts";

/** Tries everything that the settings name, and says what is wrong and what to do about it. */
export async function checkInstallation(): Promise<Told> {
  const databases = await checkDatabases(env);
  const isReached = databases.every(({ state, about }) => state !== "wrong" || !about.startsWith("DATABASE_"));
  return toldOf([
    ...databases,
    ...(isReached ? [await checkMigrations(), await checkWorker()] : []),
    ...(await checkMail(env)),
    ...(await checkWay(env)),
    ...checkPeople(env),
  ]);
}

async function checkMigrations(): Promise<Finding> {
  const todo = "Run the migration: npm run db:migrate, or docker compose run --rm migrate.";
  const pending = await inOperator(countPendingMigrations).catch(() => undefined);
  if (pending === 0) return ok("migrations", "the database has today's schema");
  return wrong("migrations", pending ? `the database lacks ${pending}` : "the database has never been migrated", todo);
}

async function checkWorker(): Promise<Finding> {
  if (await isWorkerSeen()) return ok("worker", "has been seen within the last minute");
  return advice("worker", "has not been seen within the last minute: no email is sent", "Start it, or the server with WORKER=inside.");
}

const signs = { ok: "ok    ", advice: "advice", wrong: "WRONG " } as const;

function toldOf(findings: Finding[]): Told {
  const failed = findings.some(({ state }) => state === "wrong");
  const lines = findings.flatMap(({ about, state, says, todo }) => [
    `${signs[state]} ${about}: ${says}.`,
    ...(todo ? [`       ${todo}`] : []),
  ]);
  return {
    lines: [...lines, failed ? "Mend what is wrong, and check again." : "Nothing is wrong."],
    facts: { ok: !failed, findings },
    failed,
  };
}
