import { randomInt, randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Customer as CustomerRow } from "#db/schema/index.ts";
import { companyUsers, employees, people } from "#db/schema/index.ts";
import { registerCompany } from "#lib/companies/register.ts";
import { addCustomer } from "#lib/customers/add.ts";
import { organisationNumberFrom } from "#lib/identifiers.ts";
import type { Locale } from "#lib/locale.ts";
import { createOffice } from "#lib/offices/create.ts";
import { employ } from "#lib/offices/employ.ts";
import type { Service } from "#lib/services/catalogue.ts";
import { addTask } from "#lib/tasks/add.ts";
import { listTemplates } from "#lib/tasks/templates.ts";
import type { Employee, Rights } from "#lib/who.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Contact = { contactFirstName: string; contactLastName: string; contactEmail: string; contactMobile: string };
/** A customer's card with its main contact. */
export type Customer = CustomerRow & Contact;

/** Somebody with an address that nobody else has. Those of an office have theirs under its domain, and customers under another. */
export function aPerson(name = "Karin Ågren", locale: Locale = "sv", domain = "agrens.example") {
  const [firstName = "", ...lastNames] = name.split(" ");
  return { firstName, lastName: lastNames.join(" "), email: `${firstName.toLowerCase()}-${randomUUID()}@${domain}`, locale };
}

export const officeDomain = "lindsund.example";

/** A legal person's number that nobody else has. */
export function anOrganisationNumber(): string {
  const start = `${randomInt(50, 100)}${randomInt(2, 10)}${String(randomInt(1_000_000)).padStart(6, "0")}`;
  return Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).find(organisationNumberFrom)!;
}

/** The first employee, and so the administrator, of an office of her own. */
export async function anEmployee(name = "Anna Lind"): Promise<Employee> {
  const administrator = aPerson(name, "sv", officeDomain);
  const office = {
    name: "Lind & Sund Redovisning AB",
    organisationNumber: anOrganisationNumber(),
    replyAddress: "hej@lindsund.example",
    locale: "sv" as const,
  };
  const place = await createOffice({ ...office, administrator });
  await acceptsEmployment(place);
  return { ...(await signedIn(administrator)), ...place, officeName: office.name, rights: "administrator" };
}

export async function aColleagueOf({ officeId, officeName, ...head }: Employee, rights: Rights, name = "Erik Sund"): Promise<Employee> {
  const newcomer = aPerson(name, "sv", officeDomain);
  const { employeeId } = await employ({ officeId, officeName, ...head }, newcomer, rights);
  await acceptsEmployment({ employeeId: employeeId! });
  return { ...(await signedIn(newcomer)), employeeId: employeeId!, officeId, officeName, rights };
}

/** The employee is responsible for the customer unless the card says otherwise. */
export async function aCustomerOf(employee: Employee, card: Partial<Parameters<typeof addCustomer>[1]> = {}): Promise<Customer> {
  const contact = { ...contactFrom(aPerson()), mobile: "+46701740605", ...card.contact };
  const { customer, refusal } = await addCustomer(employee, {
    number: String(randomInt(1_000_000_000)),
    name: "Ågrens Bageri AB",
    organisationNumber: anOrganisationNumber(),
    responsibleId: employee.employeeId,
    locale: "sv",
    ...card,
    contact,
  });
  if (!customer) throw new Error(refusal);
  const { firstName, lastName, email, mobile } = contact;
  return { ...customer, contactFirstName: firstName, contactLastName: lastName, contactEmail: email ?? "", contactMobile: mobile ?? "" };
}

export async function aTaskFor(customer: { id: string }, owner: Employee, participants: Employee[] = []) {
  const { task } = await addTask(owner, {
    customerId: customer.id,
    templateId: await aTemplateOf(owner),
    name: "Löpande bokföring",
    ownerId: owner.employeeId,
    participantIds: participants.map(({ employeeId }) => employeeId),
  });
  return task!;
}

/** One of the office's task templates, by its English name. */
export async function aTemplateOf(office: { officeId: string }, englishName = "Bookkeeping"): Promise<string> {
  const template = (await listTemplates(office)).find((one) => one.englishName === englishName);
  return template!.id;
}

/** For the card of another office's customer that is the same legal person. */
export const sameCompanyAs = ({ organisationNumber }: { organisationNumber: string }) => ({ organisationNumber });

/** A company that has been in My Spiris before any office asked for it. */
export async function aCompany(
  services: Service[],
  administrators: [ReturnType<typeof aPerson>, ...ReturnType<typeof aPerson>[]] = [aPerson()],
) {
  const company = { name: "Ågrens Bageri AB", organisationNumber: anOrganisationNumber() };
  const { companyId } = await registerCompany({ ...company, administrators, services });
  await acceptsAll({ companyId });
  return { ...company, companyId };
}

/** Her own press, as it was when she was asked; nobody has been told of it. */
export const acceptsEmployment = ({ employeeId }: { employeeId: string }) =>
  superuser.update(employees).set({ acceptedAt: sql`created_at` }).where(eq(employees.id, employeeId));

export const acceptsAll = ({ companyId }: { companyId: string }) =>
  superuser.update(companyUsers).set({ acceptedAt: sql`added_at` }).where(eq(companyUsers.companyId, companyId));

async function signedIn({ email, firstName, lastName, locale }: ReturnType<typeof aPerson>) {
  const [person] = await superuser.select({ id: people.id }).from(people).where(eq(people.email, email));
  return { personId: person!.id, name: `${firstName} ${lastName}`, email, locale };
}

const contactFrom = ({ firstName, lastName, email }: ReturnType<typeof aPerson>) => ({ firstName, lastName, email });
