import { createHash } from "node:crypto";
import postgres from "postgres";
import { env, requireEnvironment } from "#env.ts";
import { everyTerms } from "./catalogue.ts";

/** Stores every version of all terms that the database lacks. Refuses a version whose text has changed since. */
export async function publishTerms(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice() {} });
  try {
    for (const text of everyText()) {
      await client`insert into terms ${client(text)} on conflict do nothing`;
      const [kept] =
        await client`select sha256 from terms where service = ${text.service} and version = ${text.version} and locale = ${text.locale}`;
      if (kept?.sha256 !== text.sha256)
        throw new Error(`The terms of ${text.service}, version ${text.version} (${text.locale}) have changed: add a version instead.`);
    }
  } finally {
    await client.end();
  }
}

function everyText() {
  return everyTerms().flatMap(([service, versions]) =>
    versions.flatMap(({ version, sv, en }) => [
      { service, version, locale: "sv", text: sv, sha256: sha256(sv) },
      { service, version, locale: "en", text: en, sha256: sha256(en) },
    ]),
  );
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

if (import.meta.main) {
  requireEnvironment("migrate");
  await publishTerms(env.DATABASE_OWNER_URL ?? "");
}
