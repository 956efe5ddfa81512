import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { aColleagueOf, anEmployee } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration, aRequest } from "#tests/support/cast/requests.ts";
import { pagesOfCompany, pagesOfOffice } from "#tests/support/matrix/pages-of.ts";
import { aWholeWorld } from "#tests/support/matrix/whole-world.ts";
import { requestPage } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

/** Where an address leads and what the page there says. */
async function answerAt(page: Page, path: string) {
  const answer = await page.request.get(path);
  return { status: answer.status(), url: answer.url(), text: /<main.*<\/main>/s.exec(await answer.text())?.[0] };
}

async function expectNothingAt(page: Page, paths: string[]) {
  const nothing = await answerAt(page, `/customers/${randomUUID()}`);
  expect(nothing).toMatchObject({ status: 404, text: expect.stringContaining("Sidan finns inte") });
  for (const path of paths) expect(await answerAt(page, path), path).toEqual(nothing);
}

test("another office's employee finds what she would find where there is nothing", { tag: "@server" }, async ({ page }) => {
  const world = await aWholeWorld();
  await signIn(page, await anEmployee("Sara Nilsson"));

  await expectNothingAt(page, [...pagesOfOffice(world), ...pagesOfCompany(world)]);
});

test("a colleague who works for other customers only finds nothing either", { tag: "@server" }, async ({ page }) => {
  const world = await aWholeWorld();
  await signIn(page, await aColleagueOf(world.employee, "own-customers"));

  const ofCustomer = pagesOfOffice(world).filter((path) => path.startsWith(`/customers/${world.customer.id}`));
  await expectNothingAt(page, [...ofCustomer, ...pagesOfCompany(world)]);
});

test("another company's administrator finds nothing, neither at the company nor at the office", { tag: "@server" }, async ({ page }) => {
  const world = await aWholeWorld();
  const waiting = await aRequest();
  const stranger = await anActiveCollaboration();
  await signIn(page, stranger.administrator);

  const { companyId } = stranger.collaboration;
  const theirs = [world.collaboration.id, world.approval.id, world.userId, world.documentId];
  const borrowed = pagesOfCompany({ ...world, collaboration: { ...world.collaboration, companyId } }).filter((path) =>
    theirs.some((id) => path.includes(id)),
  );
  const paths = [...pagesOfCompany(world), requestPage(waiting.collaboration), ...borrowed];
  await expectNothingAt(page, [...paths, ...pagesOfOffice(world), "/customers"]);
});

test("a visitor who is not signed in is asked to sign in, and comes to the page afterwards", async ({ page }) => {
  const world = await aWholeWorld();
  const { collaboration, administrator } = world;

  for (const path of [...pagesOfOffice(world), ...pagesOfCompany(world), "/my", "/customers"]) {
    const { status, url } = await answerAt(page, path);
    expect({ status, path: new URL(url).pathname, to: new URL(url).searchParams.get("to") }).toEqual({
      status: 200,
      path: "/sign-in",
      to: path,
    });
  }
  await page.goto(requestPage(collaboration));
  await expect(page.getByRole("heading", { name: "Logga in" })).toBeVisible();
  await signIn(page, administrator);
  await page.goto(requestPage(collaboration));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Digitala fakturor & dokument med Lind & Sund Redovisning AB");
});
