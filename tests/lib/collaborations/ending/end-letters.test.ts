import { expect, test } from "vitest";
import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { comingDays, endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { undoEnd } from "#lib/collaborations/ending/undo.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { compose } from "#lib/mail/compose.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { at, daysFrom } from "#lib/time.ts";
import { aColleagueOf, aCompany, aCustomerOf, anEmployee, aPerson, aTaskFor, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { activationOf, administratorsOf, approveAsShown } from "#tests/support/cast/requests.ts";
import { letterRowsOf } from "#tests/support/readback/history.ts";

const tomorrow = comingDays().first;

/** Two administrators, and at the office a sender, a task owner and a responsible one. */
async function aCollaborationOfMany() {
  const anna = await anEmployee("Anna Lind");
  const [erik, maria] = [await aColleagueOf(anna, "full", "Erik Sund"), await aColleagueOf(anna, "all-customers", "Maria Ek")];
  const company = await aCompany(["digital-invoices"], [aPerson("Karin Ågren"), { ...aPerson("Peter Holm"), locale: "en" }]);
  const customer = await aCustomerOf(anna, { ...sameCompanyAs(company), responsibleId: maria.employeeId });
  const task = await aTaskFor(customer, erik);
  const { collaboration } = await activateCollaboration(anna, activationOf(customer, task, "existing-customer"));
  const [karin, peter] = await administratorsOf(company);
  await approveAsShown(karin!, collaboration!);
  return { anna, erik, maria, karin: karin!, peter: peter!, collaboration: collaboration! };
}

async function lettersOfKind(collaboration: { id: string }, kind: string) {
  return (await letterRowsOf(collaboration)).filter((letter) => letter.kind === kind);
}

const addresses = (rows: { recipient: string }[]) => rows.map(({ recipient }) => recipient).sort();

test("an end by the office is told to every administrator and to those at the office whom it concerns", async () => {
  const { anna, erik, maria, karin, peter, collaboration } = await aCollaborationOfMany();

  await endCollaboration(erik, collaboration.id);

  const [told, atOffice] = [await lettersOfKind(collaboration, "ended"), await lettersOfKind(collaboration, "ended-office")];
  expect(addresses(told)).toEqual([karin.email, peter.email].sort());
  expect(addresses(atOffice)).toEqual([anna.email, erik.email, maria.email].sort());
  expect(told).toMatchObject(Array(2).fill({ senderName: "Erik Sund, Lind & Sund Redovisning AB", replyTo: erik.email }));
  const { subject, text } = await compose(told.find(({ recipient }) => recipient === peter.email)!);
  expect(subject).toBe("The collaboration between Lind & Sund Redovisning AB and Ågrens Bageri AB has ended");
  expect(text).toContain("Erik Sund at Lind & Sund Redovisning AB has ended the collaboration");
  expect(text).toContain("neither Lind & Sund Redovisning AB nor Ågrens Bageri AB is billed for the service through the collaboration.");
});

test("a plan by the company, its undoing, and a plan that comes true are each told once", async () => {
  const { erik, karin, collaboration } = await aCollaborationOfMany();

  await endForCompany(karin, collaboration.id, tomorrow);
  await undoEnd(erik, collaboration.id);
  await endForCompany(karin, collaboration.id, tomorrow);
  await at(daysFrom(new Date(), 2), endPlannedCollaborations);

  const atOffice = (await lettersOfKind(collaboration, "ended-office")).filter(({ recipient }) => recipient === erik.email);
  const texts = await Promise.all(atOffice.map(compose));
  expect(texts.map(({ subject }) => subject).sort()).toEqual([
    "Samarbetet mellan Lind & Sund Redovisning AB och Ågrens Bageri AB fortsätter",
    "Samarbetet mellan Lind & Sund Redovisning AB och Ågrens Bageri AB ska avslutas",
    "Samarbetet mellan Lind & Sund Redovisning AB och Ågrens Bageri AB ska avslutas",
    "Samarbetet mellan Lind & Sund Redovisning AB och Ågrens Bageri AB är avslutat",
  ]);
  expect(texts.map(({ text }) => text).join()).toMatch(/Karin Ågren på Ågrens Bageri AB har bestämt/);
  expect(texts.map(({ text }) => text).join()).toMatch(/är nu avslutat, som planerat/);
  expect(await lettersOfKind(collaboration, "ended")).toHaveLength(8);
});

test("the office reads the answers when whoever sent the request has left", async () => {
  const { anna, karin, collaboration } = await aCollaborationOfMany();
  const eva = await aColleagueOf(anna, "administrator", "Eva Ek");
  await disableEmployee(eva, anna.employeeId);

  await endForCompany(karin, collaboration.id);

  const told = await lettersOfKind(collaboration, "ended");
  expect(told).toMatchObject(Array(2).fill({ senderName: "Anna Lind, Lind & Sund Redovisning AB", replyTo: "hej@lindsund.example" }));
});
