import { closeDatabases } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { measureDocuments } from "./documents.ts";
import { tableOf } from "./table.ts";

/** The documents by themselves, `DOCUMENTS=5000000` of them for instance, without building anything. */
await migrate(process.env.DATABASE_OWNER_URL ?? "");
console.log(tableOf(await measureDocuments()));
await closeSender();
await superuser.$client.end();
await closeDatabases();
