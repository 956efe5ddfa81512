import type { z } from "zod";
import { calendarDay } from "#lib/i18n/format.ts";
import { texts } from "#lib/i18n/texts.ts";
import { OpeningInput } from "#lib/offices/input.ts";
import { openByOperator } from "#lib/offices/open-by-operator.ts";
import { isSigned, type Order, said, type Told } from "./order.ts";
import { usage } from "./usage.ts";

/** Opens an office; its administrator is told by email. */
export async function openOffice(order: Order): Promise<Told> {
  const { operator, proof, name, number: organisationNumber, language: locale } = order;
  if (!isSigned(order)) throw new Error(`Name yourself: --operator "Lisa Berg"\n\n${usage}`);
  const { firstName, lastName, email } = personFrom(order.administrator);
  const read = OpeningInput.safeParse({ name, organisationNumber, firstName, lastName, email, locale });
  if (read.error) return refuseTyped(read.error, '--administrator "First Last <address>"');

  const decision = { operator, ...(proof && { proof }) };
  const { officeId, refusal } = await openByOperator({ ...read.data, decision });
  if (refusal) throw new Error("There is an office with that organisation number: npm run operator -- office show <number>");
  const told = `${read.data.name} is open. ${firstName} ${lastName}`.trim();
  return {
    ...said(`${told} is told by email how to sign in, and begins by accepting.`),
    facts: { id: officeId, openedOn: calendarDay(new Date()) },
  };
}

/** "Anna Lind <anna@lindsund.se>". */
export function personFrom(typed: string) {
  const [, firstName = "", lastName = "", email = ""] = /^(\S+)\s*(.*?)\s*<([^<>]*)>$/.exec(typed) ?? [];
  return { firstName, lastName, email };
}

const optionOf: Record<string, string> = { name: "--name", organisationNumber: "--number", locale: "--language sv or en" };
const sentences: Record<string, string> = texts.en.errors;

/** What is wrong with what was typed, an option a line; all else is of the person. */
export function refuseTyped({ issues }: Pick<z.ZodError, "issues">, person: string): never {
  throw new Error(issues.map(({ path, message }) => `${optionOf[String(path[0])] ?? person}: ${sentences[message] ?? message}`).join("\n"));
}
