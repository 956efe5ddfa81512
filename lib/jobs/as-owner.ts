import { PgBoss } from "pg-boss";
import type { Jobs } from "./jobs.ts";

/** Adds jobs over the owner's connection, for what is done when a version is put in place: no server has to run. */
export async function enqueueAsOwner<Queue extends keyof Jobs>(ownerUrl: string, queue: Queue, payloads: Jobs[Queue][]): Promise<void> {
  if (payloads.length === 0) return;
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: "jobs",
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => console.error(error));
  await boss.start();
  for (const payload of payloads) await boss.send(queue, payload);
  await boss.stop();
}
