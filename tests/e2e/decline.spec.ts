import { requestPath } from "#lib/standing/links.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { activateButton, fact, notice, openDialog, recipient, servicePage, state } from "#tests/support/pages/office.ts";
import { decline } from "#tests/support/pages/portal.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const reason = "Vi byter affärssystem i januari. Fråga gärna igen då.";

for (const scenario of ["existing-customer", "new-administrator"] as const) {
  test(`a customer says no and why, and the office may ask again (${scenario})`, async ({ openBrowser }) => {
    const { employee, customer, administrator } = await aRequest(scenario);
    const karin = await openBrowser(administrator);
    const anna = await openBrowser(employee);

    await karin.goto("/my");
    await karin.getByRole("main").getByRole("link", { name: "Digitala fakturor & dokument" }).click();
    await decline(karin, reason);
    await expect(state(karin, "Avböjd")).toBeVisible();
    await expect(karin.getByText("Lind & Sund Redovisning AB har fått besked och ingenting faktureras.")).toBeVisible();

    const letter = await letterTo(employee.email, "Ågrens Bageri AB har avböjt samarbetet");
    expect(letter.text).toContain(reason);
    await followLink(anna, letter);
    await expect(state(anna, "Avböjd")).toBeVisible();
    await expect(fact(anna, "Kundens skäl")).toHaveText(reason);

    await openDialog(anna);
    await recipient(anna, "Kunden").check();
    await activateButton(anna).click();
    await expect(notice(anna, "Du har nu aktiverat samarbetet")).toBeVisible();
    await expect(anna).toHaveURL(servicePage(customer).concat("?notice=activated"));
    await expect(state(anna, "Förfrågan skickad")).toBeVisible();
  });
}

test("a reason of many lines is taken as the field counts it, and one that is too long stays to be shortened", async ({ openBrowser }) => {
  const { collaboration, administrator } = await aRequest();
  const karin = await openBrowser(administrator);
  const path = requestPath(collaboration);
  const lines = Array.from({ length: 200 }, () => "rad").join("\n");

  await karin.goto(`${path}/decline`);
  const field = karin.getByRole("textbox", { name: "Skäl (frivilligt)" });
  await field.fill(`${lines}\n${"a".repeat(500)}`);
  await karin.getByRole("button", { name: "Avböj" }).click();
  await expect(karin.getByRole("alert")).toContainText("Det här är för långt");
  await expect(field).toHaveValue(`${lines}\n${"a".repeat(500)}`);

  await field.fill(`${lines}\n${"a".repeat(200)}`);
  await karin.getByRole("button", { name: "Avböj" }).click();
  await expect(state(karin, "Avböjd")).toBeVisible();
});
