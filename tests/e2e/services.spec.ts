import { texts } from "#lib/i18n/texts.ts";
import { askedFor, serviceKeys, stepsOf } from "#lib/services/catalogue.ts";
import { aSituationFor, twoTasksFor } from "#tests/support/cast/situation.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { activateButton, fact, recipient, state, taskOption } from "#tests/support/pages/office.ts";
import { answerWithCode, approve, signInToAnswer } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const inNames = (sentence: string) =>
  sentence.replaceAll("{office}", "Lind & Sund Redovisning AB").replaceAll("{company}", "Ågrens Bageri AB");

for (const service of serviceKeys) {
  const { name, seen, visible, active, ending } = texts.sv.services[service];
  const { invoiceRecipient, periods } = askedFor(service);
  const isBilled = invoiceRecipient === "choose";
  const hasPeriods = periods.length > 0;

  test(`${name}: the dialog, the check page, the receipt and the end follow from the record`, async ({ page, openBrowser }) => {
    const { employee, customer, karin } = await aSituationFor("new-administrator");
    await twoTasksFor(customer, employee);
    await signIn(page, employee);

    await test.step("the dialog asks for what the record says", async () => {
      await page.goto(`/customers/${customer.id}/collaborations`);
      await page.getByRole("main").getByRole("link", { name }).click();
      await page.getByRole("link", { name: "Aktivera", exact: true }).click();
      await expect(page.getByRole("heading", { name: `Aktivera ${name}` })).toBeVisible();
      await expect(page.getByText("varken byrån eller kunden")).toHaveCount(isBilled ? 0 : 1);
      await activateButton(page).click();
      await expectErrors(page, {
        taskId: "Välj ett uppdrag",
        ...(isBilled && { invoiceRecipient: "Välj vem som ska faktureras för tjänsten" }),
        ...(hasPeriods && { period: "Välj en period" }),
      });
      await page.getByLabel("Uppdrag", { exact: true }).selectOption(taskOption("Moms 2026", "Anna Lind"));
      if (isBilled) await recipient(page, "Kunden").check();
      if (hasPeriods) await page.getByRole("radio", { name: "12 månader" }).check();
      await activateButton(page).click();
      await expect(state(page, "Väntar på svar")).toBeVisible();
      await expect(fact(page, "Period")).toHaveText(hasPeriods ? ["12 månader i taget"] : []);
    });

    const hers = await openBrowser();
    await test.step("the administrator reads what it costs whom and who sees what, and approves", async () => {
      await followLink(hers, await letterTo(karin.email, "har lagt till dig som administratör"));
      await signInToAnswer(hers).click();
      await answerWithCode(hers, karin);
      await expect(fact(hers, "Faktureras för tjänsten")).toHaveText(isBilled ? "Ågrens Bageri AB, det vill säga ni" : "Ingen");
      await expect(fact(hers, "Period")).toHaveText(hasPeriods ? ["12 månader i taget"] : []);
      await expect(fact(hers, seen)).toHaveText("Anna Lind, som arbetar med Moms 2026");
      await expect(fact(hers, "Syns utanför byrån")).toHaveText(visible);
      await approve(hers);
      await expect(fact(hers, "Period")).toHaveText(hasPeriods ? ["12 månader i taget"] : []);
      await expect(hers.getByText("Du behöver inte göra något mer.")).toHaveCount(stepsOf(service).length > 0 ? 0 : 1);
      await hers.getByRole("link", { name: "Till samarbetet" }).click();
      await expect(hers.getByText(inNames(active))).toBeVisible();
      await expect(hers.getByRole("heading", { name: "I ert affärssystem" })).toHaveCount(stepsOf(service).length > 0 ? 1 : 0);
    });

    await test.step("the list of active collaborations has its columns, and the end page its words", async () => {
      await page.goto(`/settings/collaborations?service=${service}`);
      await expect(page.getByRole("columnheader", { name: "Faktureras" })).toHaveCount(isBilled ? 1 : 0);
      await page.getByRole("row", { name: customer.name }).getByRole("link", { name: customer.name }).click();
      await page.getByRole("link", { name: "Avsluta samarbetet" }).click();
      for (const sentence of [ending.access, texts.sv.ending.service[isBilled ? "customer" : "none"]])
        await expect(page.getByText(inNames(sentence))).toBeVisible();
    });
  });
}
