import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { terms } from "#db/schema/index.ts";
import type { Locale } from "#lib/locale.ts";
import { currentTermsOf, type Service } from "#lib/services/catalogue.ts";

/** The latest version that the company has approved: it stays until a later one is approved. */
export function latestTermsIn(receipts: { termsVersion: number; termsSha256: string }[]) {
  const latest = receipts.toSorted((one, other) => one.termsVersion - other.termsVersion).at(-1);
  return latest && { version: latest.termsVersion, sha256: latest.termsSha256 };
}

/** The terms that an approval given today accepts, in a language. */
export async function findCurrentTerms(tx: Transaction, { service }: { service: Service }, locale: Locale) {
  const { version } = currentTermsOf(service);
  const [text] = await tx
    .select({ version: terms.version, text: terms.text, sha256: terms.sha256 })
    .from(terms)
    .where(and(eq(terms.service, service), eq(terms.version, version), eq(terms.locale, locale)));
  if (!text) throw new Error(`The terms of ${service}, version ${version}, are not published`);
  return text;
}
