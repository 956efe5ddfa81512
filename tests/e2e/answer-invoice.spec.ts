import { letOfficeAnswer } from "#lib/companies/let-office-answer.ts";
import { answerInvoice } from "#lib/exchange/answer/answer.ts";
import { findAnswers } from "#lib/exchange/answer/show.ts";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { letterTo } from "#tests/support/pages/mailbox.ts";
import { fact, notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("an invoice is rejected: with a reason, after a look at what will be sent, and what was typed stays on the way", async ({ page }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { sentId, documentId } = await aReceivedInvoice(berg, ek, { number: "2041" });
  await signIn(page, ek.head);

  await page.goto(`/my/${ek.companyId}/documents/${documentId}/answer`);
  await expect(page.getByRole("heading", { name: "Svara på faktura 2041" })).toBeVisible();
  await page.getByRole("link", { name: "Avvisa …" }).click();
  await page.getByRole("textbox", { name: "Meddelande (valfritt)" }).fill("Priset är 120 kr.\nInte 140 kr.");
  await page.getByRole("button", { name: "Granska svaret" }).click();
  await expectErrors(page, { reasons: "Välj minst ett skäl", actions: "Välj vad avsändaren ska göra" });
  await page.getByRole("checkbox", { name: /^Antalet/ }).check();
  await page.getByRole("radio", { name: "Skicka en ny faktura" }).check();
  await page.getByRole("button", { name: "Granska svaret" }).click();

  await expect(page.getByRole("heading", { name: "Stämmer svaret?" })).toBeVisible();
  await expect(page.getByText("Bergs Bygg AB ser svaret. Det kan inte tas tillbaka.")).toBeVisible();
  await page.getByRole("button", { name: "Ändra" }).click();
  await expect(page.getByRole("textbox", { name: "Meddelande (valfritt)" })).toHaveValue("Priset är 120 kr.\nInte 140 kr.");
  await page.getByRole("checkbox", { name: /^Antalet/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Priset/ }).check();
  await page.getByRole("button", { name: "Granska svaret" }).click();
  await expect(fact(page, "Skäl")).toHaveText("Priset");
  await expect(fact(page, "Vad avsändaren ska göra")).toHaveText("Skicka en ny faktura");
  expect((await findAnswers(ek.head, documentId))?.answer).toBeNull();
  await page.getByRole("button", { name: "Skicka svaret" }).click();

  await expect(notice(page, "Svaret är skickat")).toContainText("Bergs Bygg AB ser svaret nu.");
  await expect(page.getByText("Inget mer svar kan lämnas")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Avvisad" })).toContainText(ek.head.name);
  expect((await findAnswers(berg.head, sentId))?.answers).toMatchObject([
    { code: "RE", reasons: ["PRI"], actions: ["NIN"], note: "Priset är 120 kr.\nInte 140 kr.", answeredBy: "Eks Kakel AB" },
  ]);
  const { text } = await letterTo(berg.head.email, "Svar som väntar på Bergs Bygg AB");
  expect(text).toContain(`/my/${berg.companyId}/documents/${sentId}`);
});

test("in English an office accepts where the company lets it, and is told when somebody else was faster", async ({ openBrowser }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  const { documentId } = await aReceivedInvoice(berg, ek, { number: "77" });
  const page = await openBrowser(ek.employee, { locale: "en-GB" });

  await page.goto(`/documents/${documentId}/answer?code=AP`);
  await expect(page.getByText("Eks Kakel AB has not let the office answer")).toBeVisible();
  await letOfficeAnswer(ek.head, true);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Accept invoice 77" })).toBeVisible();
  await page.getByRole("button", { name: "Check the answer" }).click();
  await expect(page.getByText("Bergs Bygg AB sees this answer. It cannot be taken back.")).toBeVisible();
  await answerInvoice(ek.head, { documentId, code: "RE", reasons: ["UNR"], actions: ["CNF"], note: null });
  await page.getByRole("button", { name: "Send answer" }).click();
  await expect(notice(page, "The answer was not sent")).toContainText("Someone has already given that answer, or one that is the last.");
  await expect(page.getByRole("listitem").filter({ hasText: "Rejected" })).toContainText("Not ordered");

  const { documentId: other } = await aReceivedInvoice(berg, ek, { number: "78" });
  await page.goto(`/documents/${other}/answer`);
  await page.getByRole("link", { name: "Accept", exact: true }).click();
  await page.getByRole("button", { name: "Check the answer" }).click();
  await page.getByRole("button", { name: "Send answer" }).click();
  await expect(notice(page, "The answer has been sent")).toContainText("Bergs Bygg AB sees the answer now.");
  await expect(page.getByRole("listitem").filter({ hasText: "Accepted" })).toContainText(`${ek.employee.name}, ${ek.employee.officeName}`);
  await expect(page.getByRole("link", { name: "Say that it is paid" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Reject …" })).toHaveCount(0);
});
