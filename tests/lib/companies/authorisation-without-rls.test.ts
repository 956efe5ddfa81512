import { expect, test, vi } from "vitest";
import { companyUsers, letters } from "#db/schema/index.ts";
import { inCompany, inPerson } from "#db/tenant.ts";
import { showWhoSees } from "#lib/access/company-view.ts";
import { endOtherSessions } from "#lib/auth/sessions/list.ts";
import { addUser } from "#lib/companies/add-user.ts";
import { changeRole } from "#lib/companies/change-role.ts";
import { makeMainContact } from "#lib/companies/main-contact.ts";
import { listWaitingNames } from "#lib/companies/name-proposals.ts";
import { objectToProposal } from "#lib/companies/object.ts";
import { findWaitingProposal } from "#lib/companies/proposals.ts";
import { removeUser, restoreUser } from "#lib/companies/remove-user.ts";
import { answerName, renameCompany } from "#lib/companies/rename.ts";
import { listUserHistory, listUsers, showUser } from "#lib/companies/users.ts";
import { showProposals } from "#lib/contacts/proposals.ts";
import { proposeAdministrator } from "#lib/contacts/propose-administrator.ts";
import { proposeName, withdrawName } from "#lib/customers/propose-name.ts";
import { showOverview } from "#lib/customers/show.ts";
import { collectOwnData } from "#lib/people/own-data.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { renameCard } from "#tests/support/cast/names.ts";
import { aProposalFor } from "#tests/support/cast/proposals.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

const [active, stranger] = [await anActiveCollaboration(), await anActiveCollaboration()];
const { employee: sara, administrator: peter } = stranger;
const theirs = await aUserOf(active.administrator, "administrator", "Åsa Ek");
const { proposalId } = await proposeAdministrator(active.employee, aProposalFor(active.customer));
await renameCard(active.employee, active.customer, "Ågrens Café AB");
const cafe = { customerId: active.customer.id, name: "Ågrens Café AB" };
const { proposalId: nameId } = await proposeName(active.employee, cafe);

test("here row-level security hides nothing", async () => {
  expect(await inCompany(peter, (tx) => tx.$count(companyUsers))).toBeGreaterThan(2);
  expect(await inPerson(peter.personId, (tx) => tx.$count(letters))).toBeGreaterThan(4);
});

test("with the database's walls down another company and another office still change nothing", async () => {
  const before = await rowsInEveryTable();
  const { locale: _, ...newcomer } = aPerson();
  const foreign = { ...peter, companyId: active.administrator.companyId };

  const refusals = await Promise.all([
    addUser(foreign, { ...newcomer, companyId: foreign.companyId, mobile: null, role: "administrator" }),
    ...[peter, foreign].flatMap((asker) => [
      changeRole(asker, { userId: theirs.userId, role: "user" }),
      makeMainContact(asker, theirs),
      removeUser(asker, theirs),
      restoreUser(asker, theirs),
      objectToProposal(asker, proposalId!),
      answerName(asker, { proposalId: nameId!, answer: "accepted" }),
    ]),
    renameCompany(foreign, "Evil AB"),
    proposeAdministrator(sara, aProposalFor(active.customer)),
    proposeName(sara, cafe),
    withdrawName(sara, cafe.customerId),
  ]);
  await endOtherSessions(peter, "");

  expect(refusals.filter(({ refusal }) => !refusal)).toEqual([]);
  expect(await rowsInEveryTable()).toEqual(before);
});

test("nor do they see anything", async () => {
  const own = JSON.stringify([
    await listUsers(peter),
    await listUserHistory(peter),
    await showWhoSees({ ...peter, role: "user" }),
    await collectOwnData(peter, ""),
    await collectOwnData(sara, ""),
  ]);

  for (const foreign of [
    theirs.email,
    active.administrator.email,
    active.employee.email,
    active.employee.employeeId,
    active.collaboration.id,
  ])
    expect(own).not.toContain(foreign);
  expect((await collectOwnData(peter, "")).history).toHaveLength(1);
  expect(await showUser(peter, theirs.userId)).toBeUndefined();
  expect(await findWaitingProposal(peter)).toBeUndefined();
  expect(await listWaitingNames([peter])).toEqual([]);
  expect(await showOverview(sara, cafe.customerId)).toBeUndefined();
  expect(await showProposals(sara, active.customer.id)).toBeUndefined();
});
