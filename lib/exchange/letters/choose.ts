import { and, eq, isNull, sql } from "drizzle-orm";
import { companyUsers } from "#db/schema/index.ts";
import { inMailbox } from "#lib/access/mailbox.ts";
import type { Outcome } from "#lib/outcome.ts";
import { sqlNow } from "#lib/time.ts";
import type { CompanyUser } from "#lib/who.ts";
import type { LetterChoice } from "./input.ts";

const ownPlace = ({ companyId, personId }: CompanyUser) =>
  and(eq(companyUsers.companyId, companyId), eq(companyUsers.personId, personId), isNull(companyUsers.removedAt));

/** Which letters about new documents somebody gets for one of their companies; from now on, where they got none. */
export async function chooseLetters(user: CompanyUser, letters: LetterChoice): Promise<Outcome<{ letters: LetterChoice }, "not-allowed">> {
  return inMailbox(user, "see", async (tx) => {
    const told = sql`case when ${companyUsers.documentLetters} = 'none' then ${sqlNow()} else ${companyUsers.documentsToldAt} end`;
    await tx.update(companyUsers).set({ documentLetters: letters, documentsToldAt: told }).where(ownPlace(user));
    return { letters };
  });
}

/** What they have chosen. */
export async function findLetterChoice(user: CompanyUser): Promise<LetterChoice> {
  const found = await inMailbox(user, "see", async (tx) => {
    const [place] = await tx.select({ letters: companyUsers.documentLetters }).from(companyUsers).where(ownPlace(user));
    return place ?? { letters: "none" as const };
  });
  return "letters" in found ? found.letters : "none";
}
