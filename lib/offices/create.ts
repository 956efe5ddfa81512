import { randomUUID } from "node:crypto";
import { offices, taskTemplates } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Locale } from "#lib/locale.ts";
import { addToOffice, type Newcomer } from "./employ.ts";
import { standardTemplates } from "./standard-templates.ts";

type Opening = { name: string; organisationNumber: string; replyAddress: string; locale: Locale; administrator: Newcomer };

/** A new office with its first employee, who is its administrator. An operator's deed: nobody is signed in. */
export async function createOffice({ administrator, ...office }: Opening): Promise<{ officeId: string; employeeId: string }> {
  const officeId = randomUUID();
  return inOffice({ officeId }, async (tx) => {
    await tx.insert(offices).values({ id: officeId, ...office });
    await tx.insert(taskTemplates).values(standardTemplates.map((template) => ({ ...template, officeId })));
    await record(tx, { chain: officeId, officeId }, { actor: { name: "Spiris" }, action: "office opened", details: { name: office.name } });
    const employeeId = await addToOffice(tx, { officeId, rights: "administrator" }, administrator, { name: "Spiris" });
    return { officeId, employeeId };
  });
}
