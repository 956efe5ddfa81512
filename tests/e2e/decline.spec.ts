import { requestPath } from "#lib/standing/links.ts";
import { aRequest, refusalOf } from "#tests/support/cast/requests.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { activateButton, fact, notice, openDialog, recipient, servicePage, state } from "#tests/support/pages/office.ts";
import { decline } from "#tests/support/pages/portal.ts";
import { fromOurPage } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { standingOf } from "#tests/support/readback/history.ts";

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
    await expect(fact(anna, "Kundens anledning")).toHaveText(reason);

    await openDialog(anna);
    await recipient(anna, "Kunden").check();
    await activateButton(anna).click();
    await expect(notice(anna, "Du har nu aktiverat samarbetet")).toBeVisible();
    await expect(anna).toHaveURL(servicePage(customer).concat("?notice=activated"));
    await expect(state(anna, "Väntar på svar")).toBeVisible();
  });
}

test("a reason of many lines is taken as the field counts it", async ({ openBrowser }) => {
  const { collaboration, administrator } = await aRequest();
  const karin = await openBrowser(administrator);

  await karin.goto(`${requestPath(collaboration)}/decline`);
  await karin.getByRole("textbox", { name: "Anledning (valfritt)" }).fill(`${"rad\n".repeat(200)}${"a".repeat(200)}`);
  await karin.getByRole("button", { name: "Avböj" }).click();

  await expect(state(karin, "Avböjd")).toBeVisible();
  await expect(karin.getByText("a".repeat(200))).toBeVisible();
});

test("one that is too long comes back to be shortened, and nothing is declined", async ({ openBrowser }) => {
  const { collaboration, administrator } = await aRequest();
  const karin = await openBrowser(administrator);
  const tooLong = `${"rad\n".repeat(250)}slut`;

  await karin.goto(`${requestPath(collaboration)}/decline`);
  const form = { ...refusalOf(collaboration), reason: tooLong.replaceAll("\n", "\r\n") };
  await karin.request.post("/api/answers/decline", { form, headers: { ...fromOurPage, referer: karin.url() } });
  await karin.goto(`${requestPath(collaboration)}/decline?problem=too-long`);

  await expect(karin.getByRole("link", { name: "Korta texten till högst 1000 tecken." })).toBeVisible();
  await expect(karin.getByRole("textbox", { name: "Anledning (valfritt)" })).toHaveValue(tooLong);
  expect(await standingOf(collaboration)).toMatchObject({ status: "requested" });
});
