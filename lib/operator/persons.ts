import { shownAddress, withPlainDomain } from "#lib/addresses.ts";
import { calendarDay, momentInText } from "#lib/i18n/format.ts";
import { disablePerson, enablePerson, showPersonToOperator } from "#lib/people/by-operator.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { isProven, isSigned, type Order, said, type Told } from "./order.ts";
import { usage } from "./usage.ts";

type Shown = NonNullable<Awaited<ReturnType<typeof showPersonToOperator>>>;
type Place = { acceptedAt: Date | null; endedAt: Date | null };

const addressIn = ({ words }: Order) => withPlainDomain(words[2] ?? "").toLowerCase();

/** Who has an address, and where that person belongs. The person's history shows who has asked. */
export async function showPerson(order: Order): Promise<Told> {
  const email = addressIn(order);
  if (!email.includes("@") || !isSigned(order)) throw new Error(`Name the address, and yourself.\n\n${usage}`);
  const person = await showPersonToOperator({ email, operator: order.operator });
  if (!person) throw new Error("No one has this address.");
  return { lines: linesOf(person), facts: person };
}

const linesOf = ({ offices, companies, ...person }: Shown): string[] => [
  `${person.name}, ${shownAddress(person.email)}${person.mobile ? `, ${telephoneOnScreen(person.mobile)}` : ""}`,
  `  since ${calendarDay(person.createdAt)}, language ${person.locale}, sessions ${person.sessions}`,
  `  last signed in ${person.lastSignedInAt ? momentInText(person.lastSignedInAt, "en") : "never"}`,
  ...(person.disabledAt ? [`  shut out since ${momentInText(person.disabledAt, "en")}`] : []),
  ...offices.map((place) => `  office ${place.name}: ${place.rights}, ${standingOf(place)}`),
  ...companies.map((place) => `  company ${place.name}: ${place.role}, ${standingOf(place)}`),
];

function standingOf({ acceptedAt, endedAt }: Place): string {
  if (endedAt) return `until ${calendarDay(endedAt)}`;
  return acceptedAt ? `since ${calendarDay(acceptedAt)}` : "has not accepted yet";
}

/** Shuts a person out everywhere at once, or lets the person sign in again. */
export const setPerson =
  (order: "disable" | "enable") =>
  async (typed: Order): Promise<Told> => {
    const email = addressIn(typed);
    if (!email.includes("@") || !isProven(typed)) throw new Error(`Name the address, yourself and the reason.\n\n${usage}`);
    const { operator, proof } = typed;
    const { name, refusal } = await (order === "disable" ? disablePerson : enablePerson)({ email, operator, proof });
    if (refusal === "unknown-person") throw new Error("No one has this address.");
    if (refusal) throw new Error(order === "disable" ? "That person is shut out already." : "That person is not shut out.");
    return said(order === "disable" ? `${name} is signed out everywhere and cannot sign in.` : `${name} can sign in again.`);
  };
