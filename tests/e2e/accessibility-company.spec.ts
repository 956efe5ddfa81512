import { removeUser } from "#lib/companies/remove-user.ts";
import { aCompanyWithKarin, aUserOf } from "#tests/support/cast/company.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { test } from "#tests/support/pages/test.ts";
import { sendWrongly, visitEach } from "#tests/support/pages/visits.ts";

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
