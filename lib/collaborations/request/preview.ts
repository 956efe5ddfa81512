import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { type Customer, collaborations } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { askingLetter } from "#lib/collaborations/invitations/asking-letter.ts";
import { findCustomer } from "#lib/customers/find.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { fullNameOf } from "#lib/names.ts";
import type { Outcome } from "#lib/outcome.ts";
import { lastDayToAnswer } from "#lib/standing/last-day.ts";
import { invitationLink } from "#lib/standing/links.ts";
import { senderFor } from "#lib/standing/parties.ts";
import { isLive } from "#lib/standing/status.ts";
import { now } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import type { PreviewInput } from "./input.ts";
import { type Finding, findScenario } from "./scenario.ts";

type Letter = ReturnType<typeof askingLetter>;
/** The person that the office names, or how many administrators the company has. */
type To = { person: { name: string; email: string }; administrators?: undefined } | { person?: undefined; administrators: number };
export type Preview = { letters: Letter[]; to: To };
type Result = Outcome<Preview, "unknown-customer" | "scenario-changed" | "already-requested">;

/** The letter that activating would send, once in each language that somebody gets it in. Does nothing, and tells no more than the dialog. */
export async function previewRequest(employee: Employee, wish: PreviewInput): Promise<Result> {
  return inOffice(employee, async (tx) => {
    const customer = await findCustomer(tx, employee, wish.customerId);
    if (!customer) return { refusal: "unknown-customer" };
    if (await isAsked(tx, wish)) return { refusal: "already-requested" };
    const audience = audienceOf(await findScenario(tx, customer.organisationNumber, wish.service), wish, customer);
    if (!audience) return { refusal: "scenario-changed" };

    const { company, readers, to } = audience;
    const { officeName: office, name: sender, email: replyTo } = employee;
    const from = await senderFor(tx, employee);
    const names = { office, company, service: wish.service, sender, from, replyTo, replies: sender };
    const asked = { ...wish, expiresAt: lastDayToAnswer(now()) };
    const link = invitationLink("…");
    return { letters: readers.map((reader) => askingLetter(asked, names, { ...reader, link })), to };
  });
}

/** The letter in a language, or else in that of the first who gets it. */
export function letterIn({ letters }: Preview, language: unknown): Letter {
  const letter = letters.find(({ locale }) => locale === language) ?? letters[0];
  if (!letter) throw new Error("Somebody gets a letter");
  return letter;
}

async function isAsked(tx: Transaction, { customerId, service }: PreviewInput): Promise<boolean> {
  const own = and(eq(collaborations.customerId, customerId), eq(collaborations.service, service));
  return (await tx.$count(collaborations, and(own, isLive()))) > 0;
}

/** Who administers a company is not told before it has been asked: there its administrators have no names. */
function audienceOf(finding: Finding, wish: PreviewInput, customer: Customer) {
  if (wish.scenario === "new-administrator") {
    if (finding.scenario !== "new-administrator") return undefined;
    const person = { name: fullNameOf(wish), email: wish.email };
    return { company: customer.name, to: { person }, readers: [{ name: person.name, locale: customer.locale }] };
  }
  if (finding.scenario !== wish.scenario) return undefined;
  const { company, administrators } = finding;
  const locales = administrators.length > 0 ? administrators.map(({ locale }) => locale) : [customer.locale];
  const readers = [...new Set(locales)].map((locale) => ({ name: textsFor(locale)("letters.anAdministrator"), locale }));
  return { company: company.name, to: { administrators: administrators.length }, readers };
}
