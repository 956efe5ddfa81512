import { currentTermsOf } from "#lib/services/catalogue.ts";
import { service } from "#tests/support/cast/requests.ts";
import { aSituationFor, twoTasksFor } from "#tests/support/cast/situation.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { activateButton, fact, findService, notice, openDialog, recipient, state, taskOption } from "#tests/support/pages/office.ts";
import { answerWithCode, approve, approveButton, signInToAnswer } from "#tests/support/pages/portal.ts";
import { scenarios } from "#tests/support/pages/scenarios.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

for (const { name, scenario, before, title, text, letter } of scenarios) {
  test(name, async ({ page, openBrowser }) => {
    const { employee, customer, karin } = await aSituationFor(scenario);
    await twoTasksFor(customer, employee);
    await signIn(page, employee);

    await test.step("the accountant activates", async () => {
      await findService(page, customer);
      await expect(state(page, "Inte aktiverat")).toBeVisible();
      await openDialog(page);
      for (const sentence of before) await expect(page.getByRole("main")).toContainText(sentence);
      await page.getByLabel("Uppdrag", { exact: true }).selectOption(taskOption("Moms 2026", "Anna Lind"));
      await recipient(page, "Byrån").check();
      await activateButton(page).click();
    });

    await test.step("and is told what has happened, and that it is not active yet", async () => {
      await expect(notice(page, title)).toContainText(text);
      await expect(state(page, "Väntar på svar")).toBeVisible();
      await expect(state(page, "Aktivt")).toBeHidden();
      await expect(fact(page, "Uppdrag")).toHaveText("Moms 2026");
      await expect(fact(page, "Fakturamottagare")).toHaveText("Byrån (Lind & Sund Redovisning AB)");
    });

    const hers = await openBrowser();
    await test.step("the administrator follows the letter and signs in with a code", async () => {
      await followLink(hers, await letterTo(karin.email, letter));
      await expect(hers.getByRole("heading", { level: 1 })).toHaveText(/Lind & Sund Redovisning AB vill samarbeta med Ågrens Bageri AB/);
      await signInToAnswer(hers).click();
      await answerWithCode(hers, karin);
    });

    await test.step("reads what she agrees to, with the terms in full", async () => {
      await expect(hers.getByRole("heading", { level: 1 })).toHaveText(
        "Lind & Sund Redovisning AB vill samarbeta med er i Digitala fakturor & dokument",
      );
      await expect(fact(hers, "Faktureras för tjänsten")).toHaveText("Lind & Sund Redovisning AB, inte ni");
      await expect(fact(hers, "Får läsa och skicka era fakturor")).toHaveText("Anna Lind, som arbetar med Moms 2026");
      for (const line of currentTermsOf(service).sv.split(/\n+/))
        await expect(hers.getByRole("region", { name: "Villkor" })).toContainText(line);
    });

    await test.step("cannot approve without saying that she has read them", async () => {
      await approveButton(hers).click();
      await expectErrors(hers, { read: "Kryssa i att du har läst villkoren och har rätt att godkänna dem" });
      await page.reload();
      await expect(state(page, "Väntar på svar")).toBeVisible();
    });

    await test.step("approves, and gets a receipt", async () => {
      await approve(hers);
      await expect(notice(hers, "Klart. Samarbetet är aktivt.")).toBeVisible();
      await expect(fact(hers, "Godkänt av")).toHaveText(`Karin Ågren, ${karin.email}`);
      await expect(fact(hers, "Kontroll")).toContainText("Oförändrad");
      await followLink(hers, await letterTo(karin.email, "Kvittens: Ågrens Bageri AB har godkänt samarbetet"));
      await expect(hers.getByRole("heading", { level: 1 })).toHaveText(/^Kvittens: /);
    });

    await test.step("the accountant is told by letter, sees it active and ticks a step in the ERP system", async () => {
      await followLink(page, await letterTo(employee.email, "Ågrens Bageri AB har godkänt samarbetet"));
      await expect(state(page, "Aktivt")).toBeVisible();
      await page.getByRole("checkbox", { name: "Visma Administration: synkronisera" }).check();
      await page.getByRole("button", { name: "Spara" }).click();
      await expect(page.getByText("1 av 3 gjort")).toBeVisible();
      await page.reload();
      await expect(page.getByRole("checkbox", { name: "Visma Administration: synkronisera" })).toBeChecked();
    });
  });
}
