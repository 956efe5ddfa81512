import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { healthDatabase } from "#db/client.ts";

/** Whether the database answers within two seconds. */
export function isDatabaseUp(): Promise<boolean> {
  const answered = healthDatabase()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    );
  return Promise.race([answered, setTimeout(2000, false, { ref: false })]);
}
