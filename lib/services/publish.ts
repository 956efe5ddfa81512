import { createHash } from "node:crypto";
import postgres from "postgres";
import { env, requireEnvironment } from "#env.ts";
import { enqueueAsOwner } from "#lib/jobs/as-owner.ts";
import { everyTerms, isService } from "./catalogue.ts";

/**
 * Stores every version of all terms that the database lacks. Refuses a version whose text has changed since. Where there were terms before, the
 * worker then asks every company with an active collaboration to approve the new ones.
 */
export async function publishTerms(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice() {} });
  const renewed = new Set<string>();
  try {
    const before = await client<{ service: string }[]>`select distinct service from terms`;
    for (const text of everyText()) {
      const added = await client`insert into terms ${client(text)} on conflict do nothing returning id`;
      if (added.length > 0 && isService(text.service) && before.some(({ service }) => service === text.service)) renewed.add(text.service);
      const [kept] =
        await client`select sha256 from terms where service = ${text.service} and version = ${text.version} and locale = ${text.locale}`;
      if (kept?.sha256 !== text.sha256)
        throw new Error(`The terms of ${text.service}, version ${text.version} (${text.locale}) have changed: add a version instead.`);
    }
  } finally {
    await client.end();
  }
  await enqueueAsOwner(
    ownerUrl,
    "new-terms",
    [...renewed].map((service) => ({ service })),
  );
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
