import { expect, test } from "vitest";
import { acceptEmployment } from "#lib/offices/answer-invitation.ts";
import { listColleagues } from "#lib/offices/queries.ts";
import { operate } from "#lib/operator/operator.ts";
import { listTemplates } from "#lib/tasks/templates.ts";
import { now } from "#lib/time.ts";
import { anEmployee, anOrganisationNumber, aPerson } from "#tests/support/cast/cast.ts";
import { detailsOf, lettersTo, officeOf, officeRow } from "#tests/support/cast/office.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";

const byLisa = ["--operator", "Lisa Berg"];
const name = "Byrån i Åkerö AB";

function anOpening({ email } = aPerson("Ulla Ek"), number = anOrganisationNumber()) {
  const administrator = `Ulla von Ek <${email}>`;
  return { email, number, order: ["office", "open", "--name", name, "--number", number, "--administrator", administrator] };
}

test("an operator opens the first office: its administrator is told how to sign in, accepts, and runs it", async () => {
  const { email, number, order } = anOpening();

  const [said] = await operate([...order, ...byLisa, "--proof", "Called back by the office"]);

  expect(said).toBe(`${name} is open. Ulla von Ek is told by email how to sign in, and begins by accepting.`);
  const [letter, ...others] = await lettersTo(email);
  const { officeId, personId, facts } = letter!;
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ kind: "office-opened", locale: "sv", senderName: "Spiris", recipientName: "Ulla von Ek" });
  expect(facts).toMatchObject({ office: name, accepted: false, email });
  expect(await officeRow({ officeId: officeId! })).toMatchObject({ name, organisationNumber: number, replyAddress: email, locale: "sv" });
  expect(await historyOf({ id: officeId! })).toEqual(["office opened", "employee added"]);
  expect(await detailsOf(officeId!, "office opened")).toEqual([{ name, operator: "Lisa Berg", proof: "Called back by the office" }]);
  expect(await listTemplates({ officeId: officeId! })).toHaveLength(6);

  const ulla = { personId: personId!, name: "Ulla von Ek", email, locale: "sv" as const, signedInAt: now(), signedInBy: "code" as const };
  expect(await acceptEmployment(ulla, linkedIn(facts))).toEqual({ officeId });
  const [head] = await listColleagues({ ...(await anEmployee()), officeId: officeId! });
  expect(head).toMatchObject({ name: "Ulla von Ek" });
});

const linkedIn = (facts: unknown) => String((JSON.stringify(facts).match(/places\/([\w-]+)/) ?? [])[1]);

test("an office is opened in the language that is asked for, and answered for programs", async () => {
  const { email, order } = anOpening();

  const [answer, ...more] = await operate([...order, "--language", "en", "--json", ...byLisa]);

  const [letter] = await lettersTo(email);
  expect([letter?.locale, more]).toEqual(["en", []]);
  expect(JSON.parse(answer!)).toMatchObject({ id: letter?.officeId });
});

test("nothing is opened without a name of the operator, nor with a field that is wrong, nor a second time for one number", async () => {
  const { officeId } = await anEmployee();
  const { organisationNumber } = await officeRow({ officeId });
  const { order, email } = anOpening();
  const changed = (option: string, value: string) => order.map((word, place) => (order[place - 1] === option ? value : word));
  const before = await rowsInEveryTable();

  await expect(operate(order)).rejects.toThrow("Name yourself");
  await expect(operate([...changed("--number", "556123-4560"), ...byLisa])).rejects.toThrow("--number: This number is not valid");
  await expect(operate([...changed("--name", "www.byran.se"), ...byLisa])).rejects.toThrow("--name: ");
  await expect(operate([...changed("--administrator", "Ulla Ek"), ...byLisa])).rejects.toThrow("First Last <address>");
  await expect(operate([...changed("--administrator", `<${email}>`), ...byLisa])).rejects.toThrow("First Last <address>");
  await expect(operate([...order, "--language", "fi", ...byLisa])).rejects.toThrow("--language sv or en");
  await expect(operate([...changed("--number", organisationNumber), ...byLisa])).rejects.toThrow("There is an office with that");

  expect(await rowsInEveryTable()).toEqual(before);
});

test("offices are listed, and one is shown with its administrators to an operator whom its history names", async () => {
  const anna = await anEmployee();
  const { organisationNumber } = await officeRow(anna);

  expect((await operate(["office", "list"])).join("\n")).toContain(`Lind & Sund Redovisning AB, ${organisationNumber.slice(0, 6)}-`);
  await expect(operate(["office", "show", organisationNumber])).rejects.toThrow("and yourself");
  await expect(operate(["office", "show", "5569703019", ...byLisa])).rejects.toThrow("No office has that organisation number");
  const shown = await operate(["office", "show", organisationNumber, ...byLisa]);

  expect(shown.join("\n")).toMatch(new RegExp(`employees 1, customers 0[^]*Anna Lind, ${anna.email}: accepted \\d`));
  expect((await historyOf(officeOf(anna))).at(-1)).toBe("read by operator");
  expect(await detailsOf(anna.officeId, "read by operator")).toEqual([{ operator: "Lisa Berg" }]);
  const [listed] = await operate(["office", "list", "--json"]);
  expect(JSON.parse(listed!)).toContainEqual(expect.objectContaining({ id: anna.officeId, organisationNumber, employees: 1 }));
});
