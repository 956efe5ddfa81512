import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approvals, companies, customers } from "#db/schema/index.ts";
import { inCompany } from "#db/tenant.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { NameInput } from "#lib/companies/input.ts";
import { nameState, renameCompany, showOwnName } from "#lib/companies/rename.ts";
import { listUserHistory } from "#lib/companies/users.ts";
import { compose } from "#lib/mail/compose.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import { daysFrom } from "#lib/time.ts";
import { aCompanyWithKarin, aUserOf } from "#tests/support/cast/company.ts";
import { lettersTo } from "#tests/support/cast/office.ts";
import { anActiveCollaboration, aRequest, service } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const nameOf = async ({ companyId }: { companyId: string }) =>
  (await superuser.select().from(companies).where(eq(companies.id, companyId)))[0]?.name;
const renamingTo = async ({ email }: { email: string }) => (await lettersTo(email)).filter(({ kind }) => kind === "company-renamed");

test("an administrator changes what the company is called: new is new, what was approved and the office's own word stay", async () => {
  const { administrator, approval, employee, customer, collaboration } = await anActiveCollaboration();

  expect(await renameCompany(administrator, "Ågrens Bageri & Café AB")).toEqual({ name: "Ågrens Bageri & Café AB" });

  const parties = await inCompany(administrator, (tx) => partiesOf(tx, collaboration));
  expect(parties).toMatchObject({ company: "Ågrens Bageri & Café AB", customer: customer.name });
  const [kept] = await superuser.select().from(approvals).where(eq(approvals.id, approval.id));
  expect([kept?.companyName, kept?.hash]).toEqual([approval.companyName, approval.hash]);
  const [card] = await superuser.select().from(customers).where(eq(customers.id, customer.id));
  expect(card?.name).toBe(customer.name);
  expect((await showCollaboration(employee, customer.id, service))?.company).toBe("Ågrens Bageri & Café AB");
});

test("the history says from what to what, and the other administrators are told; she who did it is not", async () => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  const anna = await aUserOf(karin, "user", "Anna Berg");

  await renameCompany(karin, "Ågrens Café AB");

  const [line] = await listUserHistory(karin);
  const details = { name: "Ågrens Café AB", formerly: "Ågrens Bageri AB" };
  expect(line).toMatchObject({ action: "company renamed", actor: karin.name, details });
  const [letter, ...more] = await renamingTo(peter);
  expect(more).toEqual([]);
  expect((await compose(letter!)).subject).toBe("Ågrens Café AB har ett nytt namn i Mitt Spiris");
  expect([await renamingTo(karin), await renamingTo(anna)]).toEqual([[], []]);
});

test("the same name changes, records and tells nothing", async () => {
  const { karin } = await aCompanyWithKarin();
  const before = await listUserHistory(karin);

  expect(await renameCompany(karin, "Ågrens Bageri AB")).toEqual({ name: "Ågrens Bageri AB" });

  expect(await listUserHistory(karin)).toEqual(before);
});

test("of two administrators who rename from the same page at once one is told what the other did", async () => {
  const { karin } = await aCompanyWithKarin();
  const peter = await aUserOf(karin, "administrator");
  const seen = nameState((await showOwnName(karin))!);

  const outcomes = await Promise.all([renameCompany(karin, "Ågrens Café AB", seen), renameCompany(peter, "Café Ågren AB", seen)]);

  expect(outcomes.filter(({ refusal }) => refusal === "changed-meanwhile")).toHaveLength(1);
  expect(outcomes.map(({ name }) => name)).toContain(await nameOf(karin));
  expect((await listUserHistory(karin)).filter(({ action }) => action === "company renamed")).toHaveLength(1);
});

test("a page from before somebody else's change takes nothing back", async () => {
  const { karin } = await aCompanyWithKarin();
  const seen = nameState({ name: "Ågrens Bageri AB" });
  await renameCompany(karin, "Ågrens Café AB", seen);

  expect(await renameCompany(karin, "Bageriet AB", seen)).toEqual({ refusal: "changed-meanwhile" });

  expect(await nameOf(karin)).toBe("Ågrens Café AB");
});

test("neither a user, a stranger, whoever has left nor an old sign-in changes it", async () => {
  const { karin } = await aCompanyWithKarin();
  const user = await aUserOf(karin, "user");
  const { karin: stranger } = await aCompanyWithKarin();
  const { companyId } = karin;

  expect(await renameCompany(user, "Evil AB")).toEqual({ refusal: "not-allowed" });
  expect(await renameCompany({ ...stranger, companyId }, "Evil AB")).toEqual({ refusal: "not-allowed" });
  expect(await renameCompany({ ...karin, signedInAt: daysFrom(new Date(), -1) }, "Evil AB")).toEqual({ refusal: "sign-in-too-old" });

  expect(await nameOf(karin)).toBe("Ågrens Bageri AB");
});

test("before somebody has confirmed the company nobody there changes it: the office's card says it", async () => {
  const { administrator } = await aRequest();

  expect(await renameCompany(administrator, "Evil AB")).toEqual({ refusal: "not-allowed" });
  expect(await showOwnName(administrator)).toBeUndefined();
});

test.each([
  ["Ågrens  Bageri AB ", "Ågrens Bageri AB"],
  ["A\u030agrens Bageri AB", "Ågrens Bageri AB"],
  ["Hemnet.se AB", "Hemnet.se AB"],
])("%j is a name of a company", (typed, name) => {
  expect(NameInput.parse({ companyId: crypto.randomUUID(), name: typed }).name).toBe(name);
});

test.each(["", " ", "\u200b\u2060", "https://evil.example", "Ring 08-123 456 78", "karin@agrens.se", "Spiris kundtjänst", "A".repeat(121)])(
  "%j is none",
  (typed) => {
    expect(NameInput.safeParse({ companyId: crypto.randomUUID(), name: typed }).success).toBe(false);
  },
);
