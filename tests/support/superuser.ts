import postgres from "postgres";
import { connect } from "#db/client.ts";
import { env } from "#env.ts";

/** The tests' own database, by a role that row-level security does not bind: what really is there. */
export const superuser = connect(inThisDatabase(process.env.DATABASE_SUPERUSER_URL), 3);

/** A connection of its own, as one of the three roles of the product. */
export const connectionAs = (role: "app_web" | "app_worker" | "app_owner"): postgres.Sql => postgres(inThisDatabase(addresses[role]), { max: 1, onnotice() {} });

const addresses = {
  app_web: process.env.DATABASE_URL,
  app_worker: process.env.DATABASE_WORKER_URL,
  app_owner: process.env.DATABASE_OWNER_URL,
};

function inThisDatabase(address: string | undefined): string {
  if (!address) throw new Error("Start the tests with node db/local/run.ts --throw-away -- vitest run");
  return Object.assign(new URL(address), { pathname: new URL(env.DATABASE_URL).pathname }).href;
}
