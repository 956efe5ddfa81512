import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { aColleagueOf, anEmployee } from "../support/cast.ts";
import { servicePage } from "../support/e2e/office.ts";
import { requestPage } from "../support/e2e/portal.ts";
import { signIn } from "../support/e2e/session.ts";
import { expect, test } from "../support/e2e/test.ts";
import { anActiveCollaboration, aRequest } from "../support/requests.ts";

const ofOffice = (customer: { id: string; name: string }) => [
  ...["", "/tasks", "/tasks/new", "/collaborations", "/activity", "/administrator"].map((tab) => `/customers/${customer.id}${tab}`),
  ...["", "/activate", "/withdraw"].map((step) => `${servicePage(customer)}${step}`),
];

const ofCompany = (collaboration: { id: string; companyId: string }, approval: { id: string }) => [
  requestPage(collaboration),
  `${requestPage(collaboration)}/decline`,
  `/my/${collaboration.companyId}/receipts/${approval.id}`,
  ...["access", "users", "users/new", "users/leave"].map((part) => `/my/${collaboration.companyId}/${part}`),
];

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

test("another office's employee finds what she would find where there is nothing", async ({ page }) => {
  const { customer, collaboration, approval } = await anActiveCollaboration();
  const waiting = await aRequest();
  await signIn(page, await anEmployee("Sara Nilsson"));

  await expectNothingAt(page, [...ofOffice(customer), ...ofOffice(waiting.customer), ...ofCompany(collaboration, approval)]);
});

test("a colleague who works for other customers only finds nothing either", async ({ page }) => {
  const { employee, customer, collaboration, approval } = await anActiveCollaboration();
  await signIn(page, await aColleagueOf(employee, "own-customers"));

  await expectNothingAt(page, [...ofOffice(customer), ...ofCompany(collaboration, approval)]);
});

test("another company's administrator finds nothing, neither at the company nor at the office", async ({ page }) => {
  const { customer, collaboration, approval } = await anActiveCollaboration();
  const waiting = await aRequest();
  const stranger = await aRequest();
  await signIn(page, stranger.administrator);

  const borrowed = requestPage({ id: collaboration.id, companyId: stranger.collaboration.companyId });
  const paths = [...ofCompany(collaboration, approval), requestPage(waiting.collaboration), borrowed, `${borrowed}/decline`];
  await expectNothingAt(page, [...paths, ...ofOffice(customer), "/customers"]);
});

test("a visitor who is not signed in is asked to sign in, and comes to the page afterwards", async ({ page }) => {
  const { customer, collaboration, approval, administrator } = await anActiveCollaboration();

  for (const path of [...ofOffice(customer), ...ofCompany(collaboration, approval), "/my", "/customers"]) {
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
