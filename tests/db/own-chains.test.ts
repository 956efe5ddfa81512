import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db, type Transaction } from "#db/client.ts";
import { alsoInCompany, inCompany, inOffice, inPerson, inSystem } from "#db/tenant.ts";
import { record } from "#lib/audit/record.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { isHistoryWhole } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

type Subject = Parameters<typeof record>[1];

const [mine, theirs] = [await anActiveCollaboration(), await anActiveCollaboration()];
const placesOf = ({ employee, customer, collaboration, administrator }: typeof mine) => ({
  office: employee.officeId,
  company: collaboration.companyId,
  customer: customer.id,
  collaboration: collaboration.id,
  person: administrator.personId,
});
const [own, foreign] = [placesOf(mine), placesOf(theirs)];
const [officeId, companyId, customerId] = [own.office, own.company, own.customer];
const stranger = { personId: theirs.administrator.personId, name: "Karin Ågren" };

const write =
  (subject: Subject, actor: { personId?: string; name: string } = mine.employee) =>
  (tx: Transaction) =>
    record(tx, subject, { actor, action: "task added" });

const refused = { cause: { message: expect.stringMatching(/violates row-level security policy/) } };

const asOffice = (work: (tx: Transaction) => Promise<void>) => inOffice(mine.employee, work);
const asCompany = (work: (tx: Transaction) => Promise<void>) => inCompany(mine.administrator, work);
const asBoth = (work: (tx: Transaction) => Promise<void>) =>
  inOffice(mine.employee, (tx) => alsoInCompany(tx, companyId).then(() => work(tx)));
const asNobody = (work: (tx: Transaction) => Promise<void>) => db.transaction(work);

test.each(Object.entries(foreign))("an office writes no line into another's chain: %s", async (_, chain) => {
  for (const subject of [
    { chain, officeId },
    { chain, officeId, customerId },
    { chain, officeId, customerId: chain },
    { chain, officeId, companyId },
    { chain, officeId, companyId: foreign.company },
    { chain },
  ])
    await expect(asOffice(write(subject)), JSON.stringify(subject)).rejects.toMatchObject(refused);
});

test.each(Object.entries(foreign))("nor does a company, nor both together, nor a page that works for nobody: %s", async (_, chain) => {
  for (const subject of [{ chain, companyId }, { chain, companyId, officeId }, { chain, companyId, officeId: foreign.office }, { chain }])
    for (const as of [asCompany, asBoth, asNobody]) await expect(as(write(subject))).rejects.toMatchObject(refused);
});

test("nor into the office's own history by its customer, nor into one that there is not", async () => {
  for (const chain of [own.office, randomUUID()])
    await expect(asCompany(write({ chain, officeId, companyId }))).rejects.toMatchObject(refused);
  await expect(asOffice(write({ chain: randomUUID(), officeId }))).rejects.toMatchObject(refused);
});

test("what belongs to no place is written by the person herself, in her own history", async () => {
  const herself = { personId: mine.employee.personId, name: "Anna Lind" };
  const asAnna = (subject: Subject, actor = herself) => inPerson(herself.personId, write(subject, actor));

  await expect(asAnna({ chain: stranger.personId })).rejects.toMatchObject(refused);
  await expect(asAnna({ chain: stranger.personId }, stranger)).rejects.toMatchObject(refused);
  await expect(asAnna({ chain: herself.personId }, stranger)).rejects.toThrow();
  await expect(asNobody(write({ chain: herself.personId }, herself))).rejects.toMatchObject(refused);
  await asAnna({ chain: herself.personId });
});

test("the worker writes into the chain of the line's own places and persons alone", async () => {
  const wrong = [
    { chain: foreign.collaboration, officeId, companyId },
    { chain: foreign.customer, officeId, customerId },
    { chain: randomUUID() },
  ];

  for (const subject of wrong) await expect(inSystem(write(subject, { name: "Spiris" }))).rejects.toMatchObject(refused);
  await inSystem(write({ chain: own.collaboration, officeId, companyId, customerId }, { name: "Spiris" }));
});

test("not even whoever no wall binds writes a line of no place into a chain that is not its actor's", async () => {
  const attempt = superuser.transaction(write({ chain: foreign.collaboration }));

  await expect(attempt).rejects.toMatchObject({ cause: { message: expect.stringContaining("what_belongs_to_no_place_is_its_persons") } });
});

test("each writes into its own, and every chain still adds up", async () => {
  for (const subject of [
    { chain: own.office, officeId },
    { chain: own.customer, officeId, customerId },
  ])
    await asOffice(write(subject));
  for (const as of [asOffice, asCompany]) await as(write({ chain: own.collaboration, officeId, companyId, customerId }));
  await asCompany(write({ chain: own.company, companyId }));
  await asOffice(write({ chain: own.company, officeId, companyId, customerId }));

  const chains = [own.office, own.company, own.customer, own.collaboration, foreign.office, foreign.customer, foreign.collaboration];
  expect(await Promise.all(chains.map((id) => isHistoryWhole({ id })))).toEqual(chains.map(() => true));
});
