import { shownAddress } from "#lib/addresses.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { organisationNumberFrom, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { showOfficeToOperator } from "#lib/offices/operator-view.ts";
import { lettersPerOffice } from "#lib/standing/limits.ts";
import { closing } from "./office-list.ts";
import { isSigned, type Order, type Told } from "./order.ts";
import { usage } from "./usage.ts";

type Office = NonNullable<Awaited<ReturnType<typeof showOfficeToOperator>>>;

/** What an office says of itself, and who runs it. Its history shows who has asked. */
export async function showOffice(order: Order): Promise<Told> {
  const number = organisationNumberFrom(order.words[2] ?? "");
  if (!number || !isSigned(order)) throw new Error(`Name the office by its organisation number, and yourself.\n\n${usage}`);
  const office = await showOfficeToOperator({ number, operator: order.operator });
  if (!office) throw new Error("No office has that organisation number.");
  return { lines: linesOf(office), facts: office };
}

const linesOf = ({ administrators, ...office }: Office): string[] => [
  `${office.name}, ${organisationNumberOnScreen(office.organisationNumber)}`,
  `  since ${calendarDay(office.createdAt)}, language ${office.locale}, replies go to ${shownAddress(office.replyAddress)}${closing(office)}`,
  `  employees ${office.employees}, customers ${office.customers}, emails in 24 hours ${office.lettersPerDay ?? lettersPerOffice}`,
  `  second factor ${office.secondFactorDemandedAt ? `required since ${calendarDay(office.secondFactorDemandedAt)}` : "not required"}`,
  "  administrators:",
  ...administrators.map((person) => `    ${person.name}, ${shownAddress(person.email)}: ${standingOf(person)}`),
];

function standingOf({ acceptedAt, declinedAt, disabledAt, lastSignedInAt }: Office["administrators"][number]): string {
  if (declinedAt) return `declined ${calendarDay(declinedAt)}`;
  if (disabledAt) return `no access since ${calendarDay(disabledAt)}`;
  if (!acceptedAt) return "has not accepted yet";
  return lastSignedInAt ? `last signed in ${calendarDay(lastSignedInAt)}` : `accepted ${calendarDay(acceptedAt)}`;
}
