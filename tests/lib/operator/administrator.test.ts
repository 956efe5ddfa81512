import { expect, test } from "vitest";
import { acceptEmployment } from "#lib/offices/answer-invitation.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { operate } from "#lib/operator/operator.ts";
import { now } from "#lib/time.ts";
import { aColleagueOf, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { detailsOf, employmentOf, lettersTo, officeRow } from "#tests/support/cast/office.ts";

const why = ["--operator", "Lisa Berg", "--proof", "The only administrator has left, called back"];

type Named = { firstName: string; lastName: string; email: string };

async function added(person: Named, head: { officeId: string }) {
  const { organisationNumber } = await officeRow(head);
  const add = `${person.firstName} ${person.lastName} <${person.email}>`;
  return operate(["office", "administrator", organisationNumber, "--add", add, ...why]);
}

test("an office gets one more administrator, who accepts; the other one is told, and the history says who decided", async () => {
  const per = aPerson("Per Ek");

  const head = await anEmployee();

  const said = await added(per, head);

  expect(said).toEqual([expect.stringContaining("Per Ek is invited to Lind & Sund Redovisning AB by email")]);
  const [letter, ...more] = await lettersTo(per.email);
  expect([letter, more]).toMatchObject([{ kind: "office-opened", senderName: "Spiris", facts: { accepted: false, email: per.email } }, []]);
  expect((await lettersTo(head.email)).at(-1)).toMatchObject({
    kind: "office-decision",
    facts: { what: "administrator-invited", person: "Per Ek" },
  });
  expect(await detailsOf(head.officeId, "employee invited")).toEqual([
    { name: "Per Ek", rights: "administrator", operator: "Lisa Berg", proof: why[3] },
  ]);
  const [, invitationId = ""] = /places\/([\w-]+)/.exec(JSON.stringify(letter?.facts)) ?? [];
  const person = { ...per, personId: letter!.personId!, name: "Per Ek", signedInAt: now(), signedInBy: "code" as const };
  expect(await acceptEmployment(person, invitationId)).toEqual({ officeId: head.officeId });
});

test("who works there gets the rights at once; who has been shut out there is invited anew", async () => {
  const anna = await anEmployee();
  const [erik, maria] = [await aColleagueOf(anna, "full", "Erik Sund"), await aColleagueOf(anna, "full", "Maria Ek")];
  await disableEmployee(anna, maria.employeeId);
  const named = ({ name, email }: { name: string; email: string }) => ({
    firstName: name.split(" ")[0]!,
    lastName: name.split(" ")[1]!,
    email,
  });

  await added(named(erik), anna);
  await added(named(maria), anna);

  expect(await employmentOf(erik)).toMatchObject({ rights: "administrator", acceptedAt: expect.any(Date), disabledAt: null });
  expect(await employmentOf(maria)).toMatchObject({ rights: "administrator", acceptedAt: null, disabledAt: null });
  await expect(added(named(erik), anna)).rejects.toThrow("an administrator of the office already");
});

test.each([
  ["no address", ["--add", "Per Ek", ...why]],
  ["an address that is none", ["--add", "Per Ek <per>", ...why]],
  ["nobody", why],
  ["no proof", ["--add", "Per Ek <per@lindsund.example>", "--operator", "Lisa Berg"]],
])("nothing is added with %s", async (_, words) => {
  const { organisationNumber } = await officeRow(await anEmployee());

  await expect(operate(["office", "administrator", organisationNumber, ...words])).rejects.toThrow(/--add|Name the office/);
});
