import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { offices } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { addressOnScreen, shownAddress } from "#lib/addresses.ts";
import { record } from "#lib/audit/record.ts";
import type { Outcome } from "#lib/outcome.ts";
import { isStale, type Seen } from "#lib/seen.ts";
import { sqlNow } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { isStillOfficeAdministrator } from "./administrators.ts";
import { historyOf } from "./history.ts";
import type { OfficeInput } from "./input.ts";

type Result = Outcome<{ changed: string[] }, "not-allowed" | "changed-meanwhile">;

const fields = ["name", "replyAddress", "locale", "reminderDays"] as const;

export async function changeOffice(employee: Employee, input: OfficeInput, seen?: Seen): Promise<Result> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const known = await findOffice(tx, employee);
    if (isStale(seen, officeState(known))) return { refusal: "changed-meanwhile" };
    const changed = fields.filter((field) => String(known[field]) !== String(input[field]));
    if (changed.length === 0) return { changed };

    const values = Object.fromEntries(
      changed.flatMap((field) => [
        [`${field}From`, wordOf(field, known)],
        [`${field}To`, wordOf(field, input)],
      ]),
    );
    await tx.update(offices).set(input).where(eq(offices.id, employee.officeId));
    const details = { fields: changed.join(), ...values };
    await record(tx, historyOf(employee), { actor: employee, action: "office changed", details });
    return { changed };
  });
}

/** A setting as the history keeps it: of an address only how it begins and where it is. */
const wordOf = (field: (typeof fields)[number], { [field]: value }: Pick<OfficeInput, (typeof fields)[number]>) =>
  field === "replyAddress" ? addressOnScreen(String(value)) : String(value);

/** What the form of the office's settings shows and saves. */
export const officeState = ({ name, replyAddress, locale, reminderDays }: OfficeInput): Seen => ({
  ...{ name, replyAddress: shownAddress(replyAddress), locale },
  reminderDays: reminderDays.join(", "),
});

/** Who has signed in before a second factor is demanded goes on without one until their session ends. */
export async function demandSecondFactor(employee: Employee, isDemanded: boolean): Promise<Outcome<{ changed: boolean }, "not-allowed">> {
  return inOffice(employee, async (tx) => {
    if (!(await isStillOfficeAdministrator(tx, employee))) return { refusal: "not-allowed" };
    const { secondFactorDemandedAt } = await findOffice(tx, employee);
    if (isDemanded === (secondFactorDemandedAt !== null)) return { changed: false };

    const demandedAt = isDemanded ? sqlNow() : null;
    await tx.update(offices).set({ secondFactorDemandedAt: demandedAt }).where(eq(offices.id, employee.officeId));
    const details = { fields: "secondFactor", secondFactorTo: isDemanded ? "on" : "off" };
    await record(tx, historyOf(employee), { actor: employee, action: "office changed", details });
    return { changed: true };
  });
}

/** What the office says of itself. */
export const showOffice = ({ officeId }: Employee) => inOffice({ officeId }, (tx) => findOffice(tx, { officeId }));

async function findOffice(tx: Transaction, { officeId }: { officeId: string }) {
  const { name, organisationNumber, replyAddress, locale, reminderDays, secondFactorDemandedAt } = offices;
  const [office] = await tx
    .select({ name, organisationNumber, replyAddress, locale, reminderDays, secondFactorDemandedAt })
    .from(offices)
    .where(eq(offices.id, officeId));
  if (!office) throw new Error("The office is not there");
  return office;
}
