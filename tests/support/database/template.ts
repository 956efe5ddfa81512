import { migrate } from "#db/migrate.ts";
import { publishTerms } from "#lib/services/publish.ts";

/** The database is migrated once; every test file then gets a copy of it. */
export default async function prepareTemplate(): Promise<void> {
  const owner = process.env.DATABASE_OWNER_URL;
  if (!owner) throw new Error("Tests need a PostgreSQL of their own: npm run test:unit.");
  await migrate(owner);
  await publishTerms(owner);
}
