import { linkIdentity } from "#lib/auth/sso/link.ts";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { rememberSignInOf } from "#tests/support/cast/office.ts";
import { expectNoBarriers } from "#tests/support/pages/barriers.ts";
import { faultsIn } from "#tests/support/pages/html.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { keptHere, provider, setOut } from "#tests/support/pages/sso.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

test.beforeEach(() => test.slow());

const anIdentity = () => ({ issuer: process.env.OIDC_ISSUER ?? "", subject: crypto.randomUUID() });

test("everybody can read the page on the way to the provider, and what is said when nothing came of it", async ({
  page,
  javaScriptEnabled,
}) => {
  await keptHere(page);
  const leadOn = page.waitForRequest(`${process.env.OIDC_ISSUER}/**`);
  await setOut(page);
  await leadOn;

  // It leads on at once, so that its HTML is asked for apart.
  const html = await (await page.request.get("/sign-in/sso")).text();
  expect(await faultsIn(html)).toEqual([]);
  expect(html).toContain(`Logga in hos ${provider}. Sedan kommer du tillbaka hit.`);
  if (javaScriptEnabled) await expectNoBarriers(page, { name: "on the way", path: "/sign-in/sso" });
  await visitEach(
    page,
    javaScriptEnabled,
    ["visit-over", "provider-down", "provider-failed", "cancelled", "not-linked"].map((name) => ({
      name,
      path: `/sign-in?problem=${name}`,
    })),
  );
});

test("everybody can link, see that it is linked, and take a colleague's link away", async ({ page, javaScriptEnabled }) => {
  const anna = await anEmployee("Anna Lind");
  const erik = await aColleagueOf(anna, "full", "Erik Sund");
  await rememberSignInOf(erik);
  const linked = { signedInAt: new Date(), signedInBy: "code" } as const;
  await linkIdentity({ ...erik, ...linked }, anIdentity());
  await signIn(page, anna);

  await visitEach(page, javaScriptEnabled, [
    { name: "not linked", path: "/settings/sign-in" },
    { name: "somebody else's", path: "/settings/sign-in?problem=taken" },
    { name: "a colleague who has linked", path: `/settings/employees/${erik.employeeId}` },
  ]);
  await linkIdentity({ ...anna, ...linked }, anIdentity());
  await visitEach(page, javaScriptEnabled, [{ name: "linked", path: "/settings/sign-in?notice=linked" }]);
});
