import { randomUUID } from "node:crypto";
import type { APIResponse } from "@playwright/test";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { notice, servicePage, state } from "#tests/support/pages/office.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const shown = async (answer: APIResponse) => /<main.*<\/main>/s.exec(await answer.text())?.[0];

test("a receipt is checked and kept as a file by both sides, also when the collaboration has ended", async ({ openBrowser }) => {
  const { employee, customer, collaboration, administrator, approval } = await anActiveCollaboration();
  await endCollaboration(employee, collaboration.id);
  const [anna, karin] = [await openBrowser(employee), await openBrowser(administrator)];

  await karin.goto(`/my/${collaboration.companyId}/receipts/${approval.id}`);
  await anna.goto(servicePage(customer));
  await expect(state(anna, "Avslutat")).toBeVisible();
  await anna.getByRole("link", { name: "Karin Ågren godkände" }).click();

  for (const page of [anna, karin]) {
    await expect(
      page.getByRole("heading", { name: "Kvittens: Digitala fakturor & dokument med Lind & Sund Redovisning AB" }),
    ).toBeVisible();
    await page.getByRole("link", { name: "Kontrollera kvittensen" }).click();
    await expect(notice(page, "Kvittensen är oförändrad")).toContainText("Samarbetets historik (4 händelser) är kontrollerad.");
    for (const [name, file] of [
      ["PDF på svenska", /^kvittens-.*\.pdf$/],
      ["PDF in English", /^receipt-.*\.pdf$/],
    ] as const) {
      const coming = page.waitForEvent("download");
      await page.getByRole("link", { name }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toMatch(file);
    }
  }
});

test("strangers get for somebody's file what they get for one that there is not", async ({ openBrowser }) => {
  const { customer, collaboration, approval } = await anActiveCollaboration();
  const stranger = await anActiveCollaboration();
  const ofOffice = (id: string) => `${servicePage(customer)}/receipts/${id}/pdf`;
  const ofCompany = (id: string) => `/my/${collaboration.companyId}/receipts/${id}/pdf`;
  const borrowed = (id: string) => `/my/${stranger.collaboration.companyId}/receipts/${id}/pdf`;

  for (const person of [stranger.employee, stranger.administrator]) {
    const page = await openBrowser(person);
    for (const path of [ofOffice, ofCompany, borrowed]) {
      const answers = [await page.request.get(path(approval.id)), await page.request.get(path(randomUUID()))];
      expect(answers.map((answer) => answer.status())).toEqual([404, 404]);
      const [somebodys, nobodys] = await Promise.all(answers.map(shown));
      expect(somebodys).toEqual(nobodys);
    }
  }
});

test("a receipt stands under its own service and no other", async ({ openBrowser }) => {
  const { employee, customer, approval } = await anActiveCollaboration();
  const anna = await openBrowser(employee);

  for (const file of ["", "/pdf"]) {
    const under = (service: string) =>
      anna.request.get(`/customers/${customer.id}/collaborations/${service}/receipts/${approval.id}${file}`);
    expect((await under("digital-invoices")).status()).toBe(200);
    expect((await under("payslip")).status()).toBe(404);
  }
});
