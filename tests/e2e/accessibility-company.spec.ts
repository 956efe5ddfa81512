import { removeUser } from "#lib/companies/remove-user.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { aCompanyWithKarin, aUserOf } from "#tests/support/cast/company.ts";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { test } from "#tests/support/pages/test.ts";
import { send, sendWrongly, visitEach } from "#tests/support/pages/visits.ts";

test.beforeEach(() => test.slow());

test("everybody can use a company's own pages: its people, who sees its data, and leaving", async ({ page, javaScriptEnabled }) => {
  const { administrator: karin } = await anActiveCollaboration();
  const [peter, anna] = [await aUserOf(karin, "administrator"), await aUserOf(karin, "user", "Anna Berg")];
  const path = `/my/${karin.companyId}`;
  await signIn(page, peter);

  await removeUser(karin, anna);
  await visitEach(page, javaScriptEnabled, [
    { name: "users", path: `${path}/users` },
    { name: "somebody removed", path: `${path}/users?notice=removed&user=${anna.userId}` },
    { name: "invite", path: `${path}/users/new` },
    { name: "invited wrongly", path: `${path}/users/new`, before: sendWrongly },
    { name: "oneself", path: `${path}/users/${peter.userId}?problem=not-administrator` },
    { name: "leave", path: `${path}/users/leave` },
    { name: "who sees", path: `${path}/access` },
  ]);
  await signIn(page, (await aCompanyWithKarin()).karin);
  await visitEach(page, javaScriptEnabled, [{ name: "home without collaborations", path: "/my" }]);
});

test("everybody can answer an invoice, on each page of the way", async ({ page, javaScriptEnabled }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { documentId } = await aReceivedInvoice(berg, ek);
  const path = `/my/${ek.companyId}/documents/${documentId}/answer`;
  const user = await aUserOf(ek.head, "user", "Anna Berg");
  await signIn(page, ek.head);

  await visitEach(page, javaScriptEnabled, [
    { name: "choose", path },
    { name: "reject", path: `${path}?code=RE` },
    { name: "reject wrongly", path: `${path}?code=RE`, before: sendWrongly },
    { name: "check", path: `${path}?code=AP`, before: send },
    { name: "a user's level", path: `/my/${ek.companyId}/users/${user.userId}` },
  ]);
  await answerInvoice(ek.head, { documentId, code: "RE", reasons: ["PRI"], actions: ["NIN"], note: "Priset är 120 kr." });
  await visitEach(page, javaScriptEnabled, [{ name: "answered", path: `${path}?notice=answered` }]);
  await signIn(page, ek.employee);
  await visitEach(page, javaScriptEnabled, [{ name: "at the office", path: `/documents/${documentId}/answer` }]);
});

test("everybody can use the page about her own data", async ({ page, javaScriptEnabled }) => {
  const { administrator, employee } = await anActiveCollaboration();
  await signIn(page, administrator);
  await visitEach(page, javaScriptEnabled, [
    { name: "own data", path: "/my/data?notice=saved" },
    {
      name: "saved wrongly",
      path: "/my/data",
      before: async (her) => {
        await her.locator("#firstName").fill("");
        await sendWrongly(her);
      },
    },
  ]);
  await signIn(page, employee);
  await visitEach(page, javaScriptEnabled, [{ name: "an employee's", path: "/my/data" }]);
});
