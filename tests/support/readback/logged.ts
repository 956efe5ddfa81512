import { sql } from "drizzle-orm";
import { secretLooksIn, textOf } from "./secrets.ts";
import { superuser } from "./superuser.ts";

/** Where the server that the browsers visit writes its log. */
export const serverLog = "test-results/logs/server.log";

/** What stands in a log and should not: what looks like a secret, and every address, organisation number and code that this database knows. */
export async function secretsIn(file: string, from = 0): Promise<string[]> {
  const text = textOf(file, from);
  const words = new Set(text.match(/[\p{L}\d.+@_-]+/gu));
  const known = (await everySecret()).filter((secret) => words.has(secret));
  return [...new Set([...secretLooksIn(text), ...known])];
}

async function everySecret(): Promise<string[]> {
  const rows = await superuser.execute<{ secret: string }>(sql`
    select email as secret from people union select email from contacts where email is not null union select recipient from letters
    union select organisation_number from customers union select organisation_number from companies
    union select substring(text from '\\m[BCDFGHJKMNPQRSTVWXZ2-9]{4}[ -]?[BCDFGHJKMNPQRSTVWXZ2-9]{4}\\M') from development_mailbox`);
  return rows.flatMap(({ secret }) => (secret ? [secret, secret.replace(/^(\d{6})(\d{4})$/, "$1-$2")] : []));
}
