import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { offices } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import type { Employee } from "#lib/auth/who.ts";
import type { Outcome } from "#lib/outcome.ts";
import { historyOf } from "./history.ts";
import type { OfficeInput } from "./input.ts";
import { leadsOffice } from "./lead.ts";

type Result = Outcome<{ changed: string[] }, "not-allowed">;

const fields = ["name", "replyAddress", "locale", "reminderDays"] as const;

export async function changeOffice(employee: Employee, input: OfficeInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await leadsOffice(tx, employee))) return { refusal: "not-allowed" };
    const known = await findOffice(tx, employee);
    const changed = fields.filter((field) => String(known[field]) !== String(input[field]));
    if (changed.length === 0) return { changed };

    await tx.update(offices).set(input).where(eq(offices.id, employee.officeId));
    await record(tx, historyOf(employee), { actor: employee, action: "office changed", details: { fields: changed.join() } });
    return { changed };
  });
}

/** What the office says of itself. */
export const showOffice = ({ officeId }: Employee) => inOffice({ officeId }, (tx) => findOffice(tx, { officeId }));

async function findOffice(tx: Transaction, { officeId }: { officeId: string }) {
  const { name, organisationNumber, replyAddress, locale, reminderDays } = offices;
  const [office] = await tx
    .select({ name, organisationNumber, replyAddress, locale, reminderDays })
    .from(offices)
    .where(eq(offices.id, officeId));
  if (!office) throw new Error("The office is not there");
  return office;
}
