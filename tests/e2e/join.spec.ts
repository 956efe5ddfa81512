import type { Page } from "@playwright/test";
import { operate } from "#lib/operator/operator.ts";
import { anEmployee, anOrganisationNumber, aPerson } from "#tests/support/cast/cast.ts";
import { officeRow } from "#tests/support/cast/office.ts";
import { expectErrors } from "#tests/support/pages/errors.ts";
import { codeSentTo, followLink, letterTo } from "#tests/support/pages/mailbox.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { sendWrongly, visitEach } from "#tests/support/pages/visits.ts";

const fill = (page: Page, name: string, value: string) => page.getByRole("textbox", { name }).fill(value);
const code = async (email: string) => /^[A-Z0-9]{4}-[A-Z0-9]{4}$/m.exec((await letterTo(email, "Din kod för att ansluta")).text)![0];

const firstSteps = ["Importera kunderna", "Ge kunderna uppdrag", "Aktivera det första samarbetet"];

async function fillIn(page: Page, { email, number }: { email: string; number: string }) {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Anslut er redovisningsbyrå" }).click();
  await fill(page, "Organisationsnummer", number);
  await fill(page, "Byråns namn", "Byrån Ek AB");
  await fill(page, "Förnamn", "Maria");
  await fill(page, "E-postadress", email);
  await fill(page, "Mobil", "070-174 06 05");
}

async function confirmAddress(page: Page, email: string) {
  await page.getByRole("checkbox", { name: "Jag godkänner villkoren" }).check();
  await page.getByRole("button", { name: "Skicka koden" }).click();
  await fill(page, "Kod", await code(email));
  await page.getByRole("button", { name: "Bekräfta adressen" }).click();
  await expect(page.getByRole("heading", { name: "Din adress är bekräftad" })).toBeVisible();
}

test("an office joins: what is wrong is said and nothing typed is lost, an operator approves, and its administrator begins", async ({
  page,
}) => {
  const { email } = aPerson("Maria Ek");
  await fillIn(page, { email, number: "556123-4560" });
  await page.getByRole("button", { name: "Skicka koden" }).click();
  await expectErrors(page, {
    organisationNumber: "Numret stämmer inte. Kontrollera att alla siffror är rätt.",
    terms: "Godkänn villkoren för att ansluta byrån",
  });
  await expect(page.getByRole("textbox", { name: "Byråns namn" })).toHaveValue("Byrån Ek AB");
  await fill(page, "Organisationsnummer", anOrganisationNumber());

  await confirmAddress(page, email);
  await expect(page.getByText("Vi kontrollerar uppgifterna innan en ny byrå öppnas.")).toBeVisible();
  await letterTo(email, "Ansökan för Byrån Ek AB har kommit fram");
  const lines = await operate(["list"]);
  const id = lines[lines.findIndex((line) => line.includes(email)) - 2]!;
  await operate(["office", "approve", id, "--operator", "Lisa Berg", "--proof", "Called back, the signatory knows"]);

  await followLink(page, await letterTo(email, "Byrån Ek AB finns nu i Byråstöd"));
  await fill(page, "E-postadress", email);
  await page.getByRole("button", { name: "Skicka koden" }).click();
  await fill(page, "Kod", await codeSentTo(email));
  await page.getByRole("button", { name: "Logga in" }).click();
  await expect(page.getByRole("heading", { name: "Kunder", exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "De tre första stegen" }).getByRole("link")).toHaveText(firstSteps);
  await page.getByRole("link", { name: firstSteps[0]! }).click();
  await expect(page.getByRole("heading", { name: "Importera kunder" })).toBeVisible();
});

test("whoever got no code asks for another, which confirms the address; the first no longer does", async ({ page }) => {
  const { email } = aPerson("Maria Ek");
  await fillIn(page, { email, number: anOrganisationNumber() });
  await page.getByRole("checkbox", { name: "Jag godkänner villkoren" }).check();
  await page.getByRole("button", { name: "Skicka koden" }).click();
  const first = await code(email);

  await page.getByRole("button", { name: "Skicka en ny kod" }).click();
  const second = await code(email);
  await fill(page, "Kod", first);
  await page.getByRole("button", { name: "Bekräfta adressen" }).click();
  await expectErrors(page, { code: "Koden stämmer inte. Kontrollera den mot det senaste mejlet." });
  await fill(page, "Kod", second);
  await page.getByRole("button", { name: "Bekräfta adressen" }).click();
  await expect(page.getByRole("heading", { name: "Din adress är bekräftad" })).toBeVisible();
});

test("the page answers the same for a number that has an office, and a letter says what to do", async ({ page }) => {
  const { organisationNumber } = await officeRow(await anEmployee());
  const { email } = aPerson("Maria Ek");
  await fillIn(page, { email, number: organisationNumber });

  await confirmAddress(page, email);

  await expect(page.getByText("Vi kontrollerar uppgifterna innan en ny byrå öppnas.")).toBeVisible();
  expect((await letterTo(email, "Byrån i din ansökan finns redan")).text).toContain("Be en administratör på byrån att bjuda in dig.");
});

test("everybody can use the pages for an office that joins", async ({ page, javaScriptEnabled }) => {
  test.slow();
  const { email } = aPerson("Maria Ek");
  await visitEach(page, javaScriptEnabled, [
    { name: "the form", path: "/join" },
    { name: "what is wrong", path: "/join", before: sendWrongly },
    { name: "too late", path: "/join?problem=code-expired" },
  ]);
  await page.goto("/sign-in");
  await page.context().clearCookies();
  await fillIn(page, { email, number: anOrganisationNumber() });
  await page.getByRole("checkbox", { name: "Jag godkänner villkoren" }).check();
  await page.getByRole("button", { name: "Skicka koden" }).click();
  await visitEach(page, javaScriptEnabled, [
    { name: "the code", path: "/join/code" },
    { name: "a wrong code", path: "/join/code?problem=wrong-code" },
  ]);
  await page.goto("/join/code");
  await page.getByRole("textbox").fill(await code(email));
  await page.getByRole("main").getByRole("button").first().click();
  await visitEach(page, javaScriptEnabled, [{ name: "sent", path: "/join/sent" }]);
});
