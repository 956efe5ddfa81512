import { sendInvoice } from "#lib/exchange/send/send.ts";
import { aColleagueOf, aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aMailboxOf, aSentInvoice, brokenInvoice } from "#tests/support/cast/mailboxes.ts";
import { answered } from "#tests/support/cast/many-documents.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

test.beforeEach(() => test.slow());

test("everybody can use the lists of documents", async ({ page, javaScriptEnabled }) => {
  const anna = await anEmployee();
  const [berg, ek] = [await aMailboxOf(anna, "Bergs Bygg AB"), await aMailboxOf(anna, "Eks Kakel AB")];
  await signIn(page, anna);
  await visitEach(page, javaScriptEnabled, [
    { name: "nothing needs attention", path: "/documents" },
    { name: "no documents", path: "/documents?view=all" },
  ]);

  for (const code of ["UQ", "RE", "CA", "AP"] as const) await answered(await aSentInvoice(berg, ek), code);
  const marked = await aSentInvoice(ek, berg);
  await sendInvoice(ek.head, brokenInvoice(ek, berg));
  const bare = await aCustomerOf(anna);
  await visitEach(page, javaScriptEnabled, [
    { name: "over all customers", path: `/documents?view=all&notice=handled&marked=${marked}` },
    {
      name: "narrowed down",
      path: `/documents?view=all&search=13+037&customer=${berg.customer.id}&answer=UQ&period=month&state=delivered`,
    },
    { name: "no hits", path: "/documents?search=finns-inte&notice=nothing-chosen" },
    { name: "a customer's", path: `/customers/${ek.customer.id}/documents` },
    { name: "not activated", path: `/customers/${bare.id}/documents` },
  ]);
  await signIn(page, await aColleagueOf(anna, "full"));
  await visitEach(page, javaScriptEnabled, [{ name: "not on the task", path: `/customers/${ek.customer.id}/documents` }]);
  await signIn(page, ek.head);
  await visitEach(page, javaScriptEnabled, [
    { name: "home", path: "/my" },
    { name: "a company's", path: `/my/${ek.companyId}/documents?notice=too-large` },
  ]);
});
