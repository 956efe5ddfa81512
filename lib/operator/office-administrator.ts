import { addAdministratorByOperator } from "#lib/offices/add-administrator.ts";
import { NewcomerInput } from "#lib/offices/input.ts";
import { officeIn } from "./office-close.ts";
import { personFrom, refuseTyped } from "./office-open.ts";
import { isProven, type Order, said, type Told } from "./order.ts";
import { usage } from "./usage.ts";

const inWords = {
  "unknown-office": "No office has that organisation number or id.",
  "administrator-already": "That person is an administrator of the office already.",
  "shut-out": "That person is shut out: npm run operator -- person enable <address>",
  closed: "The office is closed: npm run operator -- office reopen <organisation number>",
};

/** Gives an office one more administrator, who is told by email; so are those it has. */
export async function addAdministrator(order: Order): Promise<Told> {
  const { operator, proof, add, language: locale } = order;
  const office = officeIn(order);
  if (!office || !add || !isProven(order)) throw new Error(`Name the office, whom to add, yourself and the proof.\n\n${usage}`);
  const read = NewcomerInput.safeParse({ ...personFrom(add), locale });
  if (read.error) return refuseTyped(read.error, '--add "First Last <address>"');
  const { office: name, accepted, refusal } = await addAdministratorByOperator({ office, newcomer: read.data, operator, proof });
  if (refusal) throw new Error(inWords[refusal]);
  const person = [read.data.firstName, read.data.lastName].join(" ").trim();
  return said(
    accepted
      ? `${person} works at ${name} and is an administrator there from now on. Everyone concerned is told by email.`
      : `${person} is invited to ${name} by email, and becomes its administrator by accepting. Its other administrators are told.`,
  );
}
