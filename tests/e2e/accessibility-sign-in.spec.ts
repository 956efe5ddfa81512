import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { anotherSession, withFactor } from "#tests/support/cast/factor.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

test.beforeEach(() => test.slow());

test("everybody can turn on a second factor, show it, and help a colleague who has lost hers", async ({ page, javaScriptEnabled }) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await withFactor(erik);
  await signIn(page, anna);
  const begin = "/sign-in/second-factor?to=/settings/sign-in";

  await visitEach(page, javaScriptEnabled, [
    { name: "off", path: "/settings/sign-in" },
    { name: "before it is begun", path: begin },
    { name: "a colleague who has one", path: `/settings/employees/${erik.employeeId}?notice=factor-reset` },
  ]);
  await page.goto(begin);
  await page.getByRole("main").getByRole("button").click();
  await expect(page.locator(".secret")).toBeVisible();
  const sendWrongCode = (open: typeof page) => open.getByRole("main").getByRole("button").click();
  await visitEach(page, javaScriptEnabled, [
    { name: "the key", path: begin },
    { name: "a wrong code", path: begin, before: sendWrongCode },
  ]);
});

test("everybody can show it", async ({ page, javaScriptEnabled }) => {
  const anna = await anEmployee("Anna Lind");
  const { token } = await withFactor(anna);
  const url = test.info().project.use.baseURL;
  const signInAs = (value: string) => page.context().addCookies([{ name: "session", value, url, httpOnly: true, sameSite: "Lax" }]);

  await signInAs(await anotherSession(anna));
  await visitEach(page, javaScriptEnabled, [
    { name: "asked for", path: "/sign-in/factor" },
    { name: "a wrong one", path: "/sign-in/factor?problem=wrong-code" },
  ]);
  await signInAs(token);
  await visitEach(page, javaScriptEnabled, [
    { name: "asked for again", path: "/sign-in/factor?to=/settings/office" },
    { name: "on", path: "/settings/sign-in" },
    { name: "on already", path: "/sign-in/second-factor?to=/settings/sign-in" },
  ]);
});
