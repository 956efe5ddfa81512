import { randomUUID } from "node:crypto";
import type { Transaction } from "#db/client.ts";
import { offices, taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Locale } from "#lib/locale.ts";
import { addToOffice, type Newcomer } from "./employ.ts";
import { historyOf } from "./history.ts";
import { standardTemplates } from "./standard-templates.ts";

type Opening = { name: string; organisationNumber: string; replyAddress: string; locale: Locale; administrator: Newcomer };

/** Where the office's rows go, and what its history says of who decided. */
type Place = { officeId: string; decision?: Record<string, string> };

/**
 * A new office with its first employee, who is its administrator and has yet to accept. Nothing when there is one with that number. An
 * operator's deed, also where the product acts for one: nobody is signed in.
 */
export async function addOffice(tx: Transaction, { officeId, decision }: Place, { administrator, ...office }: Opening) {
  const [added] = await tx
    .insert(offices)
    .values({ id: officeId, ...office })
    .onConflictDoNothing()
    .returning({ id: offices.id });
  if (!added) return undefined;
  await tx.insert(taskTemplates).values(standardTemplates.map((template) => ({ ...template, officeId })));
  const details = { name: office.name, ...decision };
  await record(tx, historyOf({ officeId }), { actor: { name: "Spiris" }, action: "office opened", details });
  return addToOffice(tx, { officeId, rights: "administrator" }, administrator, { name: "Spiris" });
}

/** The same, told to nobody: for the demo. */
export async function createOffice(opening: Opening): Promise<{ officeId: string; employeeId: string }> {
  const officeId = randomUUID();
  return inOffice({ officeId }, async (tx) => {
    const employeeId = await addOffice(tx, { officeId }, opening);
    if (!employeeId) throw new Error("There is an office with this number");
    return { officeId, employeeId };
  });
}
