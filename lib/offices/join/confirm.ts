import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "#db/client.ts";
import { type OfficeApplication, officeApplications, offices, terms } from "#db/schema/index.ts";
import { lookingFor } from "#db/tenant.ts";
import { type CodeRefusal, isUsedNow, tryCode, wasUsed } from "#lib/auth/codes/try.ts";
import { consumeLimits } from "#lib/auth/rate-limits.ts";
import type { Outcome } from "#lib/outcome.ts";
import { currentOfficeTerms, termsOfOffices } from "#lib/services/catalogue.ts";
import { now } from "#lib/time.ts";
import type { ApplicationInput } from "../input.ts";
import { tellApplicant, tellOperatorOf } from "./letters.ts";
import { openForApplicant } from "./open.ts";

type Confirming = { browserToken: string; typed: string; application: ApplicationInput; mode: "ask" | "open" };
type Result = Outcome<{ email: string }, CodeRefusal | "terms-changed">;

/**
 * Whoever has the code has the address: what they asked for is kept with the terms that they approved, and waits for an operator, or is
 * opened at once. Answers the same whether or not there is an office with that number: that is told by letter.
 */
export async function confirmApplication({ application, mode, ...code }: Confirming): Promise<Result> {
  const { email } = application;
  if (application.termsVersion !== currentOfficeTerms().version) return { refusal: "terms-changed" };
  const { tried, refusal } = await tryCode(code);
  if (refusal) return refusal === "code-expired" && (await wasUsed(code)) ? { email } : { refusal };
  if (tried.email !== email) return { refusal: "code-expired" };

  return db.transaction(async (tx) => {
    if (!(await isUsedNow(tx, tried.id))) return { email };
    await consumeLimits(tx, ["application by an address", email]);
    const kept = await keep(tx, application);
    await lookingFor(tx, kept.organisationNumber);
    const isKnown = (await tx.$count(offices, eq(offices.organisationNumber, kept.organisationNumber))) > 0;
    if (isKnown || (mode === "open" && !(await openForApplicant(tx, kept)))) await tellApplicant(tx, kept, "known");
    else if (mode === "ask") {
      await tellApplicant(tx, kept, "waiting");
      await tellOperatorOf(tx, kept);
    }
    return { email };
  });
}

async function keep(tx: Transaction, application: ApplicationInput): Promise<OfficeApplication> {
  const { terms: _, termsVersion, termsLocale, ...asked } = application;
  const approved = and(eq(terms.service, termsOfOffices), eq(terms.version, termsVersion), eq(terms.locale, termsLocale));
  const [text] = await tx.select({ termsId: terms.id, termsSha256: terms.sha256 }).from(terms).where(approved);
  if (!text) throw new Error(`The terms of offices, version ${termsVersion}, are not published`);
  const undecided = { approvedAt: null, refusedAt: null, operator: null, proof: null };
  const kept = { ...asked, ...text, ...undecided, id: randomUUID(), termsVersion, confirmedAt: now() };
  await tx.insert(officeApplications).values(kept);
  return kept;
}
