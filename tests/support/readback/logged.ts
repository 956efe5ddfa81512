import { existsSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { superuser } from "./superuser.ts";

/** Where the server that the browsers visit writes its log. */
export const serverLog = "test-results/logs/server.log";

/** What looks like a token, a code or an address, whoever made it. */
const looks = [/(?<![\w./-])[\w-]{43,}(?![\w./-])/g, /\b(?=\d*[A-Z])[BCDFGHJKMNPQRSTVWXZ2-9]{8}\b/g, /[\w.+-]+@[\w-]+\.[a-z]{2,}/gi];

/** What stands in a log and should not: words of these kinds, and every address, organisation number, code and secret that this database or this process knows. */
export async function secretsIn(file: string): Promise<string[]> {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const looking = looks.flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => word));
  const words = new Set(text.match(/[\p{L}\d.+@_-]+/gu));
  const known = (await everySecret()).filter((secret) => words.has(secret));
  return [...new Set([...looking, ...known, ...environment().filter((secret) => text.includes(secret))])];
}

async function everySecret(): Promise<string[]> {
  const rows = await superuser.execute<{ secret: string }>(sql`
    select email as secret from people union select email from contacts where email is not null union select recipient from letters
    union select organisation_number from customers union select organisation_number from companies
    union select substring(text from '\\m[BCDFGHJKMNPQRSTVWXZ2-9]{4}[ -]?[BCDFGHJKMNPQRSTVWXZ2-9]{4}\\M') from development_mailbox`);
  return rows.flatMap(({ secret }) => (secret ? [secret, secret.replace(/^(\d{6})(\d{4})$/, "$1-$2")] : []));
}

const environment = () =>
  [
    process.env.SESSION_SECRET,
    process.env.RESEND_WEBHOOK_SECRET,
    ...["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WORKER_URL"].map((name) => URL.parse(process.env[name] ?? "")?.password),
  ].flatMap((secret) => secret || []);
