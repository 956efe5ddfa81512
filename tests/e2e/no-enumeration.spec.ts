import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { people } from "#db/schema/index.ts";
import { keyField } from "#lib/forms.ts";
import { fromOurPage } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const pairs = 10;

/** All addresses have one length and one beginning, so that nothing but being known tells them apart. */
const anAddress = () => `x${randomBytes(8).toString("hex")}@agrens.example`;

/** What may differ between any two answers: the address itself, the clock, and what is random on purpose. */
const alike = (text: string, email: string) =>
  [keyField, "page-token"]
    .reduce((said, name) => said.replaceAll(new RegExp(`name="${name}" value="([^"]+)"`).exec(said)?.[1] ?? `no ${name}`, "…"), text)
    .replaceAll(email, "…")
    .replaceAll(/'nonce-([^']+)'/.exec(text)?.[1] ?? "no nonce", "…")
    .replaceAll(/'nonce-([^']+)'(?![\s\S]*'nonce-)/.exec(text)?.[1] ?? "no nonce", "…")
    .replace(/^(date|set-cookie|content-security-policy): .*$/gim, "$1");

/** Asks for a code and looks at the page that follows, from a network of its own. */
async function answerTo({ request }: Page, email: string, place: number): Promise<string> {
  const headers = { ...fromOurPage, "x-forwarded-for": `198.18.${Math.floor(place / 250)}.${place % 250}` };
  const answer = await request.post("/sign-in/ask", { form: { email, to: "/" }, headers, maxRedirects: 0 });
  const page = await request.get("/sign-in/code", { headers });
  const said = [answer, page].map((one) => [one.status(), ...one.headersArray().map(({ name, value }) => `${name}: ${value}`)].join("\n"));
  return alike([...said, await answer.text(), await page.text()].join("\n"), email);
}

test("the answer does not tell whether an address is known: every byte is the same", { tag: "@server" }, async ({ page }) => {
  const known = Array.from({ length: pairs }, anAddress);
  await superuser.insert(people).values(known.map((email) => ({ email, firstName: "Karin", lastName: "Ågren" })));

  // The first answer to a browser asks whether it keeps cookies.
  await answerTo(page, anAddress(), 2 * pairs);
  const answers: string[] = [];
  for (const [place, email] of known.entries())
    answers.push(await answerTo(page, email, 2 * place), await answerTo(page, anAddress(), 2 * place + 1));

  expect(answers.filter((answer) => answer !== answers[0])).toEqual([]);
});
