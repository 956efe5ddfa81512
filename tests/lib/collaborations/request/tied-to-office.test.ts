import { expect, test } from "vitest";
import { receiptFacts } from "#app/ui/receipt/facts.ts";
import { acknowledgeTie } from "#lib/collaborations/active/tie.ts";
import { findReceipt } from "#lib/collaborations/answer/receipt.ts";
import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { prepareBulk } from "#lib/collaborations/request/bulk/prepare.ts";
import { findBulk, listBulkRows } from "#lib/collaborations/request/bulk/queries.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson, officeDomain } from "#tests/support/cast/cast.ts";
import { detailsOf } from "#tests/support/cast/office.ts";
import { administratorsOf, approveAsShown, aRequest, choicesFor, service } from "#tests/support/cast/requests.ts";
import { collaborationsOf, evidenceOf, isHistoryWhole } from "#tests/support/readback/history.ts";

const reason = "Anna äger bageriet själv sedan 2019.";

/** A customer whose main contact is the accountant herself. */
async function herOwnCustomer() {
  const anna = await anEmployee("Anna Lind");
  const contact = { firstName: "Anna", lastName: "Lind", email: anna.email };
  const customer = await aCustomerOf(anna, { contact });
  const { input } = await choicesFor(customer, anna);
  return { anna, customer, input: { ...input, scenario: "new-administrator", ...contact, mobile: "+46701740605" } as const };
}

test.each([
  ["an employee of the office", (own: string) => own],
  ["somebody under its domain", () => `vd@${officeDomain}`],
])("%s is not asked to answer for its customer without a reason", async (_, address) => {
  const { anna, customer, input } = await herOwnCustomer();
  const wish = { ...input, email: address(anna.email) };

  expect(await activateCollaboration(anna, wish)).toEqual({ refusal: "tied-to-office" });
  expect(await activateCollaboration(anna, { ...wish, tieReason: "för kort" })).toEqual({ refusal: "tied-to-office" });
  expect(await collaborationsOf(customer)).toEqual([]);
});

test("with a reason she is; it stands in the evidence, on the receipt, and for the office's administrators until one has seen it", async () => {
  const { anna, customer, input } = await herOwnCustomer();
  const erik = await aColleagueOf(anna, "full");
  const { collaboration } = await activateCollaboration(anna, { ...input, tieReason: reason });
  const [herself] = await administratorsOf(collaboration!);

  const { approval } = await approveAsShown(herself!, collaboration!);

  expect(await evidenceOf(collaboration!)).toMatchObject([
    { namedBy: "Anna Lind", namedAs: "Anna Lind", namedEmail: anna.email, tie: "employee", tieReason: reason },
  ]);
  expect(await detailsOf(collaboration!.id, "collaboration requested")).toMatchObject([
    { name: "Anna Lind", email: anna.email, tie: "employee", reason },
  ]);
  expect(await isHistoryWhole(collaboration!)).toBe(true);
  const receipt = await findReceipt(herself!, approval!.id);
  expect(receiptFacts(receipt!, "sv").map(({ fact }) => fact)).toEqual(
    expect.arrayContaining([
      `Anna Lind på ${anna.officeName}, som Anna Lind, ${anna.email}`,
      `Den som godkände arbetar på ${anna.officeName}`,
      reason,
    ]),
  );
  const page = () => showCollaboration(anna, customer.id, service);
  const attention = async (employee: typeof anna) =>
    [(await countCustomers(employee)).attention, (await listCustomers(employee, { ...noFilter, state: "attention" })).total].join();
  expect((await page())?.tie).toMatchObject({ kind: "employee", reason, unseen: true });
  expect([await attention(anna), await attention(erik)]).toEqual(["1,1", "0,0"]);

  expect(await acknowledgeTie(erik, collaboration!.id)).toEqual({ refusal: "not-allowed" });
  await acknowledgeTie(anna, collaboration!.id);

  expect((await page())?.tie).toMatchObject({ unseen: false, seen: true });
  expect(await attention(anna)).toBe("0,0");
});

test("who at the office named whom stands in the evidence of every customer's own administrator too", async () => {
  const { employee, customer, collaboration, administrator } = await aRequest();

  await approveAsShown(administrator, collaboration);

  expect(await evidenceOf(collaboration)).toMatchObject([
    { namedBy: employee.name, namedAs: "Karin Ågren", namedEmail: customer.contactEmail, tie: null, tieReason: null },
  ]);
});

test("a company's own administrators are named by nobody; one of the office's among them is marked all the same", async () => {
  const anna = await anEmployee("Anna Lind");
  const { collaboration } = await aRequest("existing-customer");
  const [karin] = await administratorsOf(collaboration);
  expect(anna.email).toContain(officeDomain);

  await approveAsShown({ ...karin!, email: `karin@${officeDomain}` }, collaboration);

  expect(await evidenceOf(collaboration)).toMatchObject([{ namedBy: null, tie: "domain", tieReason: null }]);
});

test("neither is somebody of the office let in by changing who is asked, nor by activating for many", async () => {
  const { employee, collaboration } = await aRequest();
  const { locale: _, ...erik } = { ...aPerson("Erik Sund", "sv", officeDomain), mobile: "+46701740606" };
  const change = { ...erik, collaborationId: collaboration.id };

  expect(await replaceInvitee(employee, change)).toEqual({ refusal: "tied-to-office" });
  expect((await replaceInvitee(employee, { ...change, tieReason: reason })).refusal).toBeUndefined();

  const { anna, customer } = await herOwnCustomer();
  const asked = { service, invoiceRecipient: "office", period: null, personalLine: null, templateId: null } as const;
  const { bulkId } = await prepareBulk(anna, { ids: [customer.id] }, asked);
  const bulk = await findBulk(anna, bulkId!);

  expect(await listBulkRows(anna, bulk!, { show: "blocked", page: 1 })).toMatchObject([{ obstacle: "tied-to-office" }]);
});
