import type { Page } from "@playwright/test";
import { texts } from "#lib/i18n/texts.ts";
import { aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { notice } from "#tests/support/pages/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

const { naming } = texts.sv.imports;

async function send(page: Page, content: string | Buffer) {
  await page.goto("/customers/import");
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page.getByLabel("Fil med kunder").setInputFiles({ name: "kunder.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Läs in filen" }).click();
}

const unknown = (number: string) => `Kundlista\n\nKundens firmanamn;ID;Stad;Annat\nÅgrens Öl AB;${number};Umeå;x\n`;

test("whose headings are not known says once what the columns are", async ({ page }) => {
  test.slow();
  await signIn(page, await anEmployee());

  await send(page, unknown(anOrganisationNumber()));
  await expect(page.getByRole("heading", { name: "Vad står i kolumnerna?" })).toBeVisible();
  await expect(notice(page, "Kolumnerna Namn och Organisationsnummer hittades inte")).toBeVisible();
  await expect(page.getByLabel("ID")).toHaveValue("organisationNumber");
  await expect(page.getByText("Till exempel: Ågrens Öl AB")).toBeVisible();

  await page.getByLabel("Annat").selectOption("Ort");
  await page.getByRole("button", { name: naming.save }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Välj vilken kolumn som är Namn" })).toBeVisible();
  await expect(page.getByLabel("Annat")).toHaveValue("city");
  await page.getByLabel("Kundens firmanamn").selectOption("Namn");
  await page.getByRole("button", { name: naming.save }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Två kolumner kan inte vara samma sak" })).toBeVisible();
  await page.getByLabel("Annat").selectOption("Läses inte in");
  await page.getByRole("button", { name: naming.save }).click();

  await expect(page.getByRole("heading", { name: "Kontrollera före importen" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Ågrens Öl AB" })).toContainText("Ort: Umeå");
  await send(page, unknown(anOrganisationNumber()));
  await expect(page.getByRole("heading", { name: "Kontrollera före importen" })).toBeVisible();
});

test("letters that can be read in two ways are shown, and said", async ({ page }) => {
  await signIn(page, await anEmployee());

  await send(page, Buffer.from(`Namn;Orgnr\n\u008akoda AB;${anOrganisationNumber()}\n`, "latin1"));
  await expect(notice(page, "Se efter om bokstäverna ser rätt ut")).toBeVisible();
  await page.getByLabel("Bokstäver").selectOption("Windows (västeuropeiskt)");
  await page.getByRole("button", { name: naming.look }).click();
  await expect(page.getByText("Till exempel: Škoda AB")).toBeVisible();
  await page.getByRole("button", { name: naming.save }).click();

  await expect(page.getByRole("table")).toContainText("Škoda AB");
});

test("the dry run shows every field, what the file says, and imports without a cell on wish", async ({ page }) => {
  test.slow();
  const anna = await anEmployee();
  await aCustomerOf(anna);
  await signIn(page, anna);
  const number = anOrganisationNumber();

  await send(
    page,
    [
      "Namn;Orgnr;E-post;Ort;Momsperiod;Kontakt förnamn;Kontakt efternamn",
      `Hel AB;SE${number}01;info@hel.example;Umeå;3 mån;Eva;Ek`,
      `Hel AB;${number};;;;Bo;Ek`,
      `Två AB;${anOrganisationNumber()};"info@tva.example; ekonomi@tva.example";Lund;;;`,
      "Fel AB;556970–3018;;;;;",
    ].join("\n"),
  );
  const whole = page.getByRole("row", { name: "Hel AB" });
  for (const said of [
    `SE${number}01`,
    "Kundnummer: nästa lediga",
    "E-post: info@hel.example",
    "Momsperiod: kvartal",
    "Kontakt förnamn: Eva",
  ])
    await expect(whole).toContainText(said);
  await page.getByRole("link", { name: "Fler kontakter" }).click();
  await expect(page.getByRole("row", { name: "Hel AB" })).toContainText("Kontakt förnamn: Bo");
  await page.getByRole("link", { name: "Fel", exact: false }).first().click();
  await expect(page.getByRole("row", { name: "Två AB" })).toContainText("I filen står ”info@tva.example; ekonomi@tva.example”");
  await expect(page.getByRole("row", { name: "Två AB" })).toContainText("Kan läggas till ändå. Utan E-post.");
  await expect(page.getByRole("row", { name: "Fel AB" })).toContainText("556970–3018");

  await page.getByLabel("Importera också 1 rad där någon cell inte går att förstå").check();
  await page.getByRole("button", { name: "Importera 1 kund och 1 kontakt till" }).click();
  await expect(notice(page, "2 kunder lades till")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("row", { name: "Två AB" })).toContainText("Utan E-post.");
});

test("everybody can use the page of columns", async ({ page, javaScriptEnabled }) => {
  test.slow();
  await signIn(page, await anEmployee());
  await send(page, unknown(anOrganisationNumber()));
  const { pathname } = new URL(page.url());

  await visitEach(page, javaScriptEnabled, [
    { name: "columns", path: pathname },
    { name: "columns of a table without headings", path: `${pathname}?line=0` },
    { name: "an import that waits", path: pathname.replace(/\/columns$/, "") },
  ]);
});
