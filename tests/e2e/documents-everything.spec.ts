import { unzipSync } from "fflate";
import { aMailbox, aReceivedInvoice } from "#tests/support/cast/mailboxes.ts";
import { savedBy } from "#tests/support/pages/documents.ts";
import { expectNoOverflow } from "#tests/support/pages/narrow.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("a company takes all its documents, a zip a year, in English too; its office finds no such page", async ({ openBrowser, baseURL }) => {
  const [berg, ek] = [await aMailbox("Bergs Bygg AB"), await aMailbox("Eks Kakel AB")];
  await aReceivedInvoice(berg, ek, { number: "2041" });
  const [karin, anna] = [await openBrowser(berg.head), await openBrowser(berg.employee)];
  const path = `/my/${berg.companyId}/documents/everything`;

  await karin.goto(`/my/${berg.companyId}/documents`);
  await karin.getByRole("link", { name: "Hämta allt som har skickats och tagits emot" }).click();
  await expect(karin.getByRole("heading", { level: 1, name: "Hämta allt" })).toBeVisible();
  await expect(karin.getByText("1 dokument, 1 MB")).toBeVisible();
  const { name, bytes } = await savedBy(karin, karin.getByRole("button", { name: /^Hämta \d{4}$/ }));
  expect(name).toMatch(/^dokument-\d{4}\.zip$/);
  expect(Object.keys(unzipSync(bytes))).toEqual(["00001-2041/faktura.xml", "index.csv", "events.jsonl", "answers.jsonl", "SHA256SUMS"]);

  await karin.context().addCookies([{ name: "locale", value: "en", url: baseURL! }]);
  await karin.setViewportSize({ width: 320, height: 700 });
  await karin.goto(path);
  await expect(karin.getByRole("button", { name: /^Download \d{4}$/ })).toBeVisible();
  await expectNoOverflow(karin);

  await anna.goto(path);
  await expect(anna.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
});
