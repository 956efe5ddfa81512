import { type Column, columns } from "#lib/customers/columns.ts";
import type { Known } from "./known.ts";
import { isSamePerson, saysOtherwise } from "./known-contacts.ts";
import { lackingContact, oneOfEach, type Plan } from "./plan.ts";
import { valuesIn } from "./row-values.ts";
import type { TableRow } from "./table.ts";
import { withoutCells } from "./without-cells.ts";

type Lead = Plan & { line: number };

const ofContact = columns.filter((column: Column) => column.startsWith("contact"));

/** What importing a row would do that only adds a contact to the customer of an earlier row, its lead. */
export function planOfCompanion(row: TableRow, lead: Lead, known: Known): Plan {
  const { customerId } = lead;
  if (lead.plan === "wrong" && !lead.otherwise) return { plan: "wrong", problems: [leadWrong(lead)], customerId };
  const plan = wholePlanOf(row, lead, known);
  const problems = lead.plan === "wrong" ? [leadWrong(lead), ...plan.problems] : plan.problems;
  if (problems.length === 0) return plan;

  const cells = plan.problems.length === 0 ? row.cells : withoutCells(row.cells, plan.problems);
  const rest = cells && wholePlanOf({ ...row, cells }, lead, known);
  const otherwise = rest && rest.plan !== "wrong" ? { otherwise: rest.plan, after: rest.after } : {};
  return { plan: "wrong", problems, customerId, ...otherwise };
}

const leadWrong = ({ line }: Lead) => ({ problem: "leadWrong", other: String(line) });

function wholePlanOf(row: TableRow, { customerId }: Lead, known: Known): Plan {
  const { values, problems: unreadable } = valuesIn(row.cells, ofContact, known);
  const there = known.contactsOf.get(customerId ?? "")?.find((contact) => isSamePerson(values, contact));
  const problems = oneOfEach([...unreadable, ...lackingContact(row, values)]);
  if (problems.length > 0) return { plan: "wrong", problems, customerId };
  if (there)
    return saysOtherwise(values, there)
      ? { plan: "wrong", problems: [contactDiffers], customerId }
      : { plan: "same", problems, customerId };
  const organisationNumber = known.numberOf(row.cells.organisationNumber ?? "");
  return { plan: "contact", problems, customerId, after: { organisationNumber, ...values } };
}

const contactDiffers = { problem: "contactDiffers" };
