import { closeDueOffices } from "#lib/collaborations/closing/close.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { isId, organisationNumberFrom } from "#lib/identifiers.ts";
import { planClosing, reopenOffice } from "#lib/offices/close-by-operator.ts";
import { now } from "#lib/time.ts";
import { isProven, type Order, said, type Told } from "./order.ts";
import { usage } from "./usage.ts";

/** An office as it is named in an order: by its organisation number or its id. */
export const officeIn = ({ words }: Order): string =>
  isId(words[2] ?? "") ? (words[2] ?? "").toLowerCase() : (organisationNumberFrom(words[2] ?? "") ?? "");

const inWords = {
  "unknown-office": "No office has that organisation number or id.",
  "past-day": "That day has passed. An office closes today or on a day to come.",
  "closed-already": "The office is closed already.",
  "planned-already": "The office closes on that day already.",
  "not-closing": "The office is open, and no day is set for closing it.",
};

/** Closes an office on a day: what it has with companies ends then. Its administrators are told now. */
export async function closeOffice(order: Order): Promise<Told> {
  const { operator, proof, on } = order;
  const office = officeIn(order);
  if (!office || !isDay(on) || !isProven(order))
    throw new Error(`Name the office, the day (--on 2026-12-31), yourself and the reason.\n\n${usage}`);
  const { name, refusal } = await planClosing({ office, on, operator, proof });
  if (refusal) throw new Error(inWords[refusal]);
  if (on > calendarDay(now()))
    return said(`${name} closes on ${on}. Its administrators are told by email. office reopen cancels it until then.`);
  await closeDueOffices();
  return said(`${name} is closed. Its administrators and the companies are told by email.`);
}

/** Cancels a closing, or opens an office again. */
export async function openAgain(order: Order): Promise<Told> {
  const { operator, proof } = order;
  const office = officeIn(order);
  if (!office || !isProven(order)) throw new Error(`Name the office, yourself and the reason.\n\n${usage}`);
  const { name, wasClosed, refusal } = await reopenOffice({ office, operator, proof });
  if (refusal) throw new Error(inWords[refusal]);
  return said(
    wasClosed
      ? `${name} is open again. Its employees can sign in; collaborations that have ended stay ended.`
      : `${name} is not closed. Its administrators are told by email.`,
  );
}

/** As calendars have it: no 30 February. */
const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T12:00:00Z`).toJSON()?.startsWith(day) === true;
