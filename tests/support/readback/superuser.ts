import postgres from "postgres";
import { connect } from "#db/client.ts";

const addresses = {
  app_web: process.env.DATABASE_URL,
  app_worker: process.env.DATABASE_WORKER_URL,
  app_operator: process.env.DATABASE_OPERATOR_URL,
  app_owner: process.env.DATABASE_OWNER_URL,
  postgres: process.env.DATABASE_SUPERUSER_URL,
};

/** The tests' own database by a role that row-level security does not bind: what really is there. */
export const superuser = connect(addresses.postgres ?? "", 3);

/** One connection as one of the product's roles, without our client around it. */
export const connectionAs = (role: keyof typeof addresses): postgres.Sql => postgres(addresses[role] ?? "", { max: 1, onnotice() {} });
