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
  const [, firstName = "", lastName = "", email = ""] = /^(\S+)\s*(.*?)\s*<([^<>]*)>$/.exec(order.administrator) ?? [];
  const read = OpeningInput.safeParse({ name, organisationNumber, firstName, lastName, email, locale });
  if (read.error) throw new Error(read.error.issues.map(({ path, message }) => `${optionOf[String(path[0])]}: ${say(message)}`).join("\n"));

  const decision = { operator, ...(proof && { proof }) };
  const { officeId, refusal } = await openByOperator({ ...read.data, decision });
  if (refusal) throw new Error("There is an office with that organisation number: npm run operator -- office show <number>");
  const told = `${read.data.name} is open. ${firstName} ${lastName}`.trim();
  return {
    ...said(`${told} is told by email how to sign in, and begins by accepting.`),
    facts: { id: officeId, openedOn: calendarDay(new Date()) },
  };
}

const optionOf: Record<string, string> = {
  name: "--name",
  organisationNumber: "--number",
  firstName: '--administrator "First Last <address>"',
  lastName: '--administrator "First Last <address>"',
  email: '--administrator "First Last <address>"',
  locale: "--language sv or en",
};

const sentences: Record<string, string> = texts.en.errors;
const say = (key: string) => sentences[key] ?? key;
