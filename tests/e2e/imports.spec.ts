import type { Page } from "@playwright/test";
import { aColleagueOf, aCustomerOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { notice } from "#tests/support/pages/office.ts";
import { fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

const file = (text: string, name = "kunder.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });

async function send(page: Page, sent: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto("/customers/import");
  await page.getByLabel("Fil med kunder").setInputFiles(sent);
  await page.getByRole("button", { name: "Läs in filen" }).click();
}

test("a file becomes customers, and customers no more", async ({ page }) => {
  test.slow();
  const anna = await anEmployee();
  const known = await aCustomerOf(anna, { name: "Björk Bygg AB" });
  await signIn(page, anna);

  await send(
    page,
    file(
      [
        "Namn;Org.nr;Ort;Kundtyp",
        `Ågrens Bageri AB;${anOrganisationNumber()};Umeå;A`,
        `Björk Måleri AB;${known.organisationNumber};;B`,
        "Fel AB;123;;C",
      ].join("\r\n"),
    ),
  );
  await expect(page.getByRole("heading", { name: "Kontrollera före importen" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Kolumnen ”Kundtyp” läses inte in.");
  await expect(page.getByRole("table")).toContainText("Ågrens Bageri AB");
  await page.getByRole("link", { name: "Uppdateras" }).click();
  await expect(page.getByRole("table")).toContainText("Namn: Björk Bygg AB → Björk Måleri AB");
  await page.getByRole("link", { name: "Fel" }).click();
  await expect(page.getByRole("row", { name: "Fel AB" })).toContainText("4");
  await expect(page.getByRole("row", { name: "Fel AB" })).toContainText("Organisationsnummer: Ange tio siffror");

  await page.getByRole("button", { name: "Importera 2 kunder" }).click();
  await expect(notice(page, "1 kund lades till och 1 uppdaterades. 1 rad kom inte med")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Ågrens Bageri AB" }).click();
  await expect(page.getByRole("heading", { name: "Ågrens Bageri AB" })).toBeVisible();

  await page.goto("/customers/import");
  await page.getByRole("link", { name: "kunder.csv" }).click();
  await page.getByRole("link", { name: "Ångra importen" }).click();
  await expect(page.getByRole("heading", { name: "Ångra importen av kunder.csv?" })).toBeVisible();
  await page.getByRole("button", { name: "Ångra importen" }).click();
  await expect(notice(page, "1 kund togs bort och 1 fick tillbaka sina tidigare uppgifter. Inget blev kvar.")).toBeVisible({
    timeout: 30_000,
  });
  await page.goto("/customers");
  await expect(page.getByRole("table")).toContainText("Björk Bygg AB");
  await expect(page.getByRole("table")).not.toContainText("Ågrens Bageri AB");
});

test("an employee without the right finds no import and cannot send one", async ({ page }) => {
  const anna = await anEmployee();
  await signIn(page, await aColleagueOf(anna, "all-customers"));

  for (const path of ["/customers/import", "/customers/import/template/csv"]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  const sent = await page.request.post("/customers/import/read", {
    headers: fromOurPage,
    multipart: { file: file(`Namn;Orgnr\nA AB;${anOrganisationNumber()}`) },
  });
  expect(sent.status()).toBe(404);
});

test("everybody can use the pages of an import", async ({ page, javaScriptEnabled }) => {
  test.slow();
  const anna = await anEmployee();
  await signIn(page, anna);
  await send(page, file(`Namn;Orgnr;Annat\nA AB;${anOrganisationNumber()};\nFel;1;`));
  const path = new URL(page.url()).pathname;

  await visitEach(page, javaScriptEnabled, [
    { name: "import", path: "/customers/import" },
    { name: "a bad file", path: "/customers/import?problem=missing-columns&columns=name,organisationNumber" },
    { name: "dry run", path },
    { name: "wrong rows", path: `${path}?show=wrong` },
    { name: "no such rows", path: `${path}?show=same` },
  ]);
  await page.request.post("/customers/import/run", { form: { importId: path.split("/").at(-1) ?? "" }, headers: fromOurPage });
  await expect.poll(async () => (await page.request.get(path)).text(), { timeout: 30_000 }).toContain("/undo");
  await visitEach(page, javaScriptEnabled, [
    { name: "result", path },
    { name: "undo", path: `${path}/undo` },
  ]);
});
