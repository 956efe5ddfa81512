import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { approvals, contacts, people, sessions } from "#db/schema/index.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { endForCompany } from "#lib/collaborations/ending/end.ts";
import { operate } from "#lib/operator/operator.ts";
import { aCustomerOf, aPerson } from "#tests/support/cast/cast.ts";
import { aUserOf, placeOf } from "#tests/support/cast/company.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const why = ["--operator", "Lisa Berg", "--proof", "Asks for it from the address itself"];
const erase = (email: string, ...more: string[]) => operate(["person", "erase", email, ...why, ...more]);
const codeIn = (lines: string[]) => lines.at(-1)!.split(" ").at(-1)!;

/** Somebody who has approved something, is another's contact too, and whom nobody needs any more. */
async function whoCanGo() {
  const { administrator: head, employee, collaboration } = await anActiveCollaboration();
  const peter = await aUserOf(head, "administrator", "Peter Holmgren");
  const contact = { ...aPerson("Peter Holmgren"), email: peter.email, mobile: "+46701740605" };
  const other = await aCustomerOf(employee, { contact });
  return { head, peter, other, collaboration };
}

test("a person is erased after the operator has read what goes and what stays, and by nothing else", async () => {
  const { peter, other } = await whoCanGo();
  await db.transaction((tx) => openSession(tx, peter.personId));
  await withFactor(peter);

  const read = await erase(peter.email);
  expect(read.join("\n")).toMatch(
    /^Nothing is erased yet[\s\S]*erased: name, address[\s\S]*second factor[\s\S]*1 contacts[\s\S]*stays: \d+ lines of history/,
  );
  expect(await superuser.$count(people, eq(people.email, peter.email))).toBe(1);
  expect((await erase(peter.email, "--read", "00000000"))[0]).toContain("This has changed since you read it");

  const done = await erase(peter.email, "--read", codeIn(read));

  expect(done[0]).toBe("Peter Holmgren is erased. Nobody is told by email: answer whoever has asked.");
  const [row] = await superuser.select().from(people).where(eq(people.id, peter.personId));
  const nobody = { firstName: "Erased", lastName: "person", mobile: null };
  expect(row).toMatchObject({ ...nobody, email: `erased-${peter.personId}@erased.invalid`, erasedAt: expect.any(Date) });
  expect(await superuser.$count(sessions, eq(sessions.personId, peter.personId))).toBe(0);
  const [contact] = await superuser.select().from(contacts).where(eq(contacts.customerId, other.id));
  expect(contact).toMatchObject({ ...nobody, email: null });
  expect(await placeOf(peter)).toBeUndefined();
  expect((await historyOf({ id: peter.personId })).at(-1)).toBe("person erased");
  expect(await placesOfWord(peter.email)).toEqual([]);
  await expect(erase(peter.email)).rejects.toThrow("No one has this address");
});

/** Tables that still hold an address, but for what must stay: evidence, history, and letters about a collaboration. */
async function placesOfWord(word: string): Promise<string[]> {
  const tables = await superuser.execute(
    sql`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await superuser.execute(
      sql`select count(*)::int as many from ${sql.identifier(String(name))} t where t::text like ${`%${word}%`}`,
    );
    if (Number(row?.many) > 0) found.push(String(name));
  }
  return found.filter((name) => !["approvals", "audit_events", "development_mailbox"].includes(name));
}

test("evidence stays, and a company's main contact or an employee is not erased but told whose they are", async () => {
  const { head, collaboration } = await whoCanGo();
  await endForCompany(head, collaboration.id);

  const read = await erase(head.email);

  expect(read[0]).toContain("cannot be erased yet");
  expect(read.join("\n")).toMatch(/is the main contact of [\s\S]*stays: 1 approvals, with name and address: evidence/);
  expect(read.at(-1)).not.toContain("--read");
  const { employee } = await anActiveCollaboration();
  expect((await erase(employee.email)).join("\n")).toContain("works at Lind & Sund Redovisning AB");
  expect(await superuser.$count(approvals, eq(approvals.personId, head.personId))).toBe(1);
});

test.each([
  ["no proof", (email: string) => [email, "--operator", "Lisa Berg"]],
  ["no operator", (email: string) => [email, "--proof", "Asks for it from the address"]],
  ["no address", () => why],
  ["an address that nobody has", () => [`nobody-${Math.random()}@agrens.example`, ...why]],
])("nothing is erased with %s", async (_, words) => {
  const { head } = await whoCanGo();

  await expect(operate(["person", "erase", ...words(head.email)])).rejects.toThrow(/Name the address|No one has/);
});
