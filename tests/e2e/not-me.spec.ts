import { aRequestForTwo } from "#tests/support/cast/reassigning.ts";
import { aRequest } from "#tests/support/cast/requests.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { notice, servicePage } from "#tests/support/pages/office.ts";
import { answerWithCode, approve, requestPage, signInToAnswer } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const notMe = { name: "Det är inte jag som ska svara" };

test("an administrator asks another one to answer, who finds the request by the letter and approves it", async ({ page, openBrowser }) => {
  const { administrator: karin, employee, customer, collaboration, peter } = await aRequestForTwo();
  await signIn(page, karin);

  await page.goto(requestPage(collaboration));
  await page.getByRole("link", notMe).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vem ska svara i stället för dig?");
  await page.getByRole("button", { name: "Be Peter Holmgren svara" }).click();
  await expect(notice(page, "Peter Holmgren får nu ett mejl")).toContainText("Du kan fortfarande svara själv");
  await expect(page.getByText("Karin Ågren bad Peter Holmgren svara i stället, ")).toBeVisible();

  const his = await openBrowser();
  const letter = await letterTo(peter.email, "Karin Ågren ber dig svara Lind & Sund Redovisning AB för Ågrens Bageri AB");
  await followLink(his, letter);
  await signInToAnswer(his).click();
  await answerWithCode(his, peter);
  await approve(his);

  const anna = await openBrowser(employee);
  await anna.goto(servicePage(customer));
  for (const line of ["Peter Holmgren godkände samarbetet", "Karin Ågren bad Peter Holmgren svara i stället"])
    await expect(anna.getByRole("listitem").filter({ hasText: line })).toBeVisible();
  await page.goto(requestPage(collaboration));
  await expect(page.getByRole("listitem").filter({ hasText: "Karin Ågren bad Peter Holmgren svara i stället" })).toBeVisible();
});

test("whom the office asked names somebody else, and the office sends the request there", async ({ page, openBrowser }) => {
  const { administrator: karin, employee, customer, collaboration } = await aRequest();
  const email = `peter-${customer.id}@agrens.example`;
  await signIn(page, karin);

  await page.goto(requestPage(collaboration));
  await page.getByRole("link", notMe).click();
  await page.getByRole("button", { name: "Skicka till byrån" }).click();
  await expectErrors(page, { firstName: "Skriv vem som ska svara, eller en förklaring" });
  await page.getByRole("textbox", { name: "Förnamn" }).fill("Peter");
  await page.getByRole("textbox", { name: "E-postadress" }).fill("peter");
  await page.getByRole("textbox", { name: "Mobilnummer" }).fill("12");
  await page.getByRole("textbox", { name: "Förklaring" }).fill("Peter är vd sedan i våras.");
  await page.getByRole("button", { name: "Skicka till byrån" }).click();
  await expectErrors(page, {
    email: "Ange en fullständig e-postadress, till exempel namn@example.com",
    mobile: "Ange ett mobilnummer, till exempel 070-174 06 05. Ett utländskt nummer börjar med +.",
  });
  await expect(page.getByRole("textbox", { name: "Förklaring" })).toHaveValue("Peter är vd sedan i våras.");
  await page.getByRole("textbox", { name: "Efternamn" }).fill("Holmgren");
  await page.getByRole("textbox", { name: "E-postadress" }).fill(karin.email);
  await page.getByRole("textbox", { name: "Mobilnummer" }).fill("");
  await page.getByRole("button", { name: "Skicka till byrån" }).click();
  await expectErrors(page, { email: "Det är din egen adress. Ange adressen till den som ska svara i stället." });
  await expect(page.getByRole("textbox", { name: "Förnamn" })).toHaveValue("Peter");
  await page.getByRole("textbox", { name: "E-postadress" }).fill(email);
  await page.getByRole("button", { name: "Skicka till byrån" }).click();
  await expect(notice(page, "Lind & Sund Redovisning AB får nu ditt förslag")).toContainText("Peter Holmgren");

  const anna = await openBrowser(employee);
  await followLink(anna, await letterTo(employee.email, "Någon annan ska svara Lind & Sund Redovisning AB för Ågrens Bageri AB"));
  await expect(notice(anna, "Karin Ågren säger att någon annan ska svara: Peter Holmgren")).toContainText("”Peter är vd sedan i våras.”");
  await anna.getByRole("link", { name: "Skicka förfrågan till Peter Holmgren" }).click();
  await expect(anna.getByText("Ifyllt enligt förslag från Karin Ågren.")).toBeVisible();
  await expect(anna.getByLabel("Förnamn")).toHaveValue("Peter");
  await expect(anna.getByLabel("E-post")).toHaveValue(email);
  await anna.getByLabel("Mobil").fill("070-174 06 99");
  await anna.getByRole("button", { name: "Byt mottagare" }).click();
  await expect(notice(anna, "Förfrågan har fått en ny mottagare")).toContainText("Peter Holmgren");
  await expect(anna.getByText("säger att någon annan ska svara")).toHaveCount(0);
  await letterTo(email, "har lagt till dig som administratör för Ågrens Bageri AB");
});

test("somebody who does not know who should answer says only that", async ({ page, openBrowser }) => {
  const { administrator: karin, employee, collaboration } = await aRequest();
  await signIn(page, karin);

  await page.goto(`${requestPage(collaboration)}/not-me`);
  await page.getByRole("textbox", { name: "Förklaring" }).fill("Jag har slutat.");
  await page.getByRole("button", { name: "Skicka till byrån" }).click();
  await expect(notice(page, "Lind & Sund Redovisning AB får nu veta att någon annan ska svara")).toBeVisible();
  await page.getByRole("link", notMe).click();
  await expect(page.getByText("har redan fått veta att någon annan ska svara.")).toBeVisible();

  const anna = await openBrowser(employee);
  const letter = await letterTo(employee.email, "Fel person på Ågrens Bageri AB har fått förfrågan");
  expect(letter.text).toContain("Förklaring: Jag har slutat.");
  await followLink(anna, letter);
  await expect(notice(anna, "Karin Ågren säger att någon annan ska svara")).toContainText("”Jag har slutat.”");
  await anna.getByRole("link", { name: "Byt mottagare" }).click();
  await expect(anna.getByLabel("E-post")).toHaveValue(karin.email);
});

test("the only administrator of a company that chooses itself is shown how to invite the right person", async ({ page }) => {
  const { administrator: karin, collaboration } = await aRequest("service-only");
  await signIn(page, karin);

  await page.goto(requestPage(collaboration));
  await page.getByRole("link", notMe).click();
  await expect(page.getByText("Du är den enda som kan svara för Ågrens Bageri AB")).toBeVisible();
  await page.getByRole("link", { name: "Till Användare" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Användare");
});
