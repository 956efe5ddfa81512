import { and, eq } from "drizzle-orm";
import { companyClaims } from "#db/schema/index.ts";
import { claimWaits } from "#lib/companies/claims.ts";
import { confirmClaim } from "#tests/support/cast/claims.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { companyOf, concernedBy, type Life, type Person, type Request, statusIn } from "./life.ts";
import type { Move } from "./move.ts";

/** Another office has named somebody else for the company, and no operator has confirmed whoever asks. */
export function isContested(life: Life, request: Request, person: Person): boolean {
  if (companyOf(life, request).confirmed || life.claims.some((one) => one.person === person && one.state === "confirmed")) return false;
  const elsewhere = life.requests.filter((other) => other.office !== request.office && statusIn(life, other) === "requested");
  return elsewhere.some((other) => companyOf(life, other).administrators.some((named) => named !== person));
}

/** It stays the first one that waits. */
export function claim(life: Life, request: Request, person: Person): undefined {
  if (life.claims.some((one) => one.person === person && one.state === "waits")) return;
  life.claims.push({ person, request: request.name, company: request.company, state: "waits", told: 0 });
  request.history.push("company claimed");
}

/** An operator has seen who answers for the company that nobody has confirmed, of those who say so the first. */
export const checkClaim: Move = {
  says: "operators confirm who said first to answer",
  isPossible: (life) => life.claims.some(({ state }) => state === "waits") && !life.companies.some(({ confirmed }) => confirmed),
  must(life) {
    const waiting = life.claims.filter(({ state }) => state === "waits");
    for (const [place, one] of waiting.entries()) {
      one.state = place === 0 ? "confirmed" : "refused";
      one.told = 1 + concernedBy(life, life.requests.find(({ name }) => name === one.request)!).length;
    }
    return undefined;
  },
  async does({ organisationNumber }) {
    const waits = and(eq(companyClaims.organisationNumber, organisationNumber), claimWaits());
    const [first] = await superuser.select().from(companyClaims).where(waits).orderBy(companyClaims.claimedAt);
    return (await confirmClaim(first!.id)).refusal;
  },
};
