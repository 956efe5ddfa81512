import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Collaboration, terms } from "#db/schema/index.ts";
import { listAccess } from "#lib/access/who.ts";
import { currentTermsOf } from "#lib/services/catalogue.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import type { ApprovalInput } from "./input.ts";
import { shownOnCheckPage } from "./shown.ts";

/** What the check page of a request that is held would show this moment; nothing when the terms are no longer those that were read. */
export async function showNow(tx: Transaction, request: Collaboration, { termsVersion, termsLocale }: ApprovalInput) {
  const parties = await partiesOf(tx, request);
  const { service } = parties;
  if (currentTermsOf(service).version !== termsVersion) return undefined;
  const accepted = and(eq(terms.service, service), eq(terms.version, termsVersion), eq(terms.locale, termsLocale));
  const [text] = await tx.select({ id: terms.id, version: terms.version, sha256: terms.sha256 }).from(terms).where(accepted);
  if (!text) throw new Error(`The terms of ${service}, version ${termsVersion}, are not published`);
  const access = (await listAccess(tx, request)).map(({ name }) => name);
  return { parties, terms: text, access, facts: shownOnCheckPage({ ...request, ...parties, access, terms: text }) };
}

export type ShownNow = NonNullable<Awaited<ReturnType<typeof showNow>>>;
