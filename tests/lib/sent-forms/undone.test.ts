import { expect, test } from "vitest";
import { lastUndone } from "#lib/audit/last-change.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { comingDays, endCollaboration } from "#lib/collaborations/ending/end.ts";
import { undoEnd } from "#lib/collaborations/ending/undo.ts";
import { listLatest } from "#lib/collaborations/request/explain.ts";
import { addUser } from "#lib/companies/add-user.ts";
import { declinePlace } from "#lib/companies/answer-place.ts";
import { removeUser } from "#lib/companies/remove-user.ts";
import { listUsers } from "#lib/companies/users.ts";
import { addContact } from "#lib/contacts/add.ts";
import { removeContact } from "#lib/contacts/remove.ts";
import { declineEmployment } from "#lib/offices/answer-invitation.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { claimPress, findLastAnswer, keepAnswer } from "#lib/sent-forms/once.ts";
import { pressOf } from "#lib/sent-forms/press.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { aCompanyWithKarin, aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { invitationOf } from "#tests/support/cast/office.ts";
import { anActiveCollaboration, aRequest, refusalOf } from "#tests/support/cast/requests.ts";

/** The form as its page shows it now, filled in with the same words. */
function shown(personId: string, after: string | undefined) {
  const form = new FormData();
  const key = crypto.randomUUID();
  for (const [name, value] of Object.entries({ formKey: key, words: "the same", ...(after && { after }) })) form.set(name, value);
  return { press: pressOf(personId, form)!, key };
}

/** Sent, gone back to and sent again; then undone by somebody else, shown anew and sent once more. */
async function sentAgain({
  personId,
  comesAfter,
  undo,
}: {
  personId: string;
  comesAfter: () => Promise<string | undefined>;
  undo: () => Promise<unknown>;
}) {
  const first = shown(personId, await comesAfter());
  await claimPress(first.press);
  await keepAnswer(first.press, "/done");
  const answerTo = async (press: typeof first.press) => (await findLastAnswer(press, first.key)) ?? "done once more";
  const gone = shown(personId, await comesAfter());
  const before = await answerTo(gone.press);
  await undo();
  const anew = shown(personId, await comesAfter());
  return { before, after: await answerTo(anew.press), reload: await claimPress(first.press) };
}

const wanted = { before: "/done", after: "done once more", reload: { answer: "/done" } };

test("an invitation that was declined may be sent once more with the same words", async () => {
  const anna = await anEmployee();
  const { employeeId } = await inviteEmployee(anna, { ...aPerson(), rights: "full" });
  const comesAfter = () => lastUndone(anna, "employment", anna.officeId);

  const undo = async () => declineEmployment(await invitationOf({ employeeId: employeeId! }));

  expect(await sentAgain({ ...anna, comesAfter, undo })).toEqual(wanted);
});

test("so may a user whom another administrator has removed, and one who has declined", async () => {
  const { company, karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  const [anna, stranger] = [await aUserOf(karin, "user", "Anna Berg"), { ...aPerson(), mobile: null }];
  const { userId } = await addUser(karin, { ...stranger, companyId: karin.companyId, role: "user" });
  const asked = (await listUsers(karin)).find(({ id }) => id === userId)!;
  const comesAfter = () => lastUndone(karin, "place", karin.companyId);

  const removed = () => removeUser(peter, anna);
  const refused = async () => declinePlace((await placeOf({ ...company, ...asked }))!.invitationId);

  expect(await sentAgain({ ...karin, comesAfter, undo: removed })).toEqual(wanted);
  expect(await sentAgain({ ...karin, comesAfter, undo: refused })).toEqual(wanted);
});

test("so may a contact whom a colleague has removed", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "full");
  const customer = await aCustomerOf(anna);
  const { contactId } = await addContact(anna, customer.id, { ...aPerson("Nils Ek"), role: null, mobile: null });
  const comesAfter = () => lastUndone(anna, "contact", customer.id);

  const undo = () => removeContact(erik, { customerId: customer.id, contactId: contactId! });

  expect(await sentAgain({ ...anna, comesAfter, undo })).toEqual(wanted);
});

test("so may a request that was declined: the form comes after the latest one", async () => {
  const { employee, customer, collaboration, administrator } = await aRequest();
  const comesAfter = async () => (await listLatest(employee, customer.id)).find(({ status }) => status === "declined")?.id;

  const undo = () => declineCollaboration(administrator, refusalOf(collaboration));

  expect(await sentAgain({ ...employee, comesAfter, undo })).toEqual(wanted);
});

test("so may a planned end that a colleague has taken back", async () => {
  const { employee: anna, collaboration } = await anActiveCollaboration();
  const erik = await aColleagueOf(anna, "administrator");
  const comesAfter = () => lastUndone(anna, "end", collaboration.id);
  await endCollaboration(anna, collaboration.id, comingDays().first);

  const undo = () => undoEnd(erik, collaboration.id);

  expect(await sentAgain({ ...anna, comesAfter, undo })).toEqual(wanted);
});
