import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { employees } from "#db/schema/index.ts";
import { inOperator } from "#db/tenant.ts";
import { fullNameOf } from "#lib/names.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Outcome } from "#lib/outcome.ts";
import { absolute, placePath } from "#lib/standing/links.ts";
import { addOffice } from "./create.ts";
import type { OpeningInput } from "./input.ts";

type Order = OpeningInput & { decision: Record<string, string> };

/** An operator opens an office. Its administrator is told how to sign in, and begins when they accept, like everybody who is invited. */
export async function openByOperator({ decision, ...input }: Order): Promise<Outcome<{ officeId: string }, "number-taken">> {
  const officeId = randomUUID();
  const { name, organisationNumber, ...administrator } = input;
  const { email, locale } = administrator;
  return inOperator(async (tx) => {
    const office = { name, organisationNumber, replyAddress: email, locale, administrator };
    const employeeId = await addOffice(tx, { officeId, decision }, office);
    if (!employeeId) return { refusal: "number-taken" };
    const [asked] = await tx.select().from(employees).where(eq(employees.id, employeeId));
    if (!asked) throw new Error("The administrator was not added");
    const recipient = fullNameOf(administrator);
    await queueLetter(tx, {
      kind: "office-opened",
      facts: { office: name, recipient, email, accepted: false, link: absolute(placePath(asked.invitationId)) },
      locale,
      to: { email, name: recipient, personId: asked.personId },
      from: { name: "Spiris" },
      officeId,
    });
    return { officeId };
  });
}
