import { eq } from "drizzle-orm";
import { people, sessions } from "#db/schema/index.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { codeSentTo } from "#tests/support/pages/mailbox.ts";
import { askForCode } from "#tests/support/pages/portal.ts";
import { fromOurPage } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

test("of twenty right answers with one code at once, one gets a session", { tag: "@server" }, async ({ page }) => {
  const [person] = await superuser.insert(people).values(aPerson()).returning();
  await page.goto("/sign-in");
  await askForCode(page, person!);
  await expect(page.getByRole("heading", { name: "Skriv koden" })).toBeVisible();
  const code = await codeSentTo(person!.email);

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => page.request.post("/sign-in/answer", { form: { code }, headers: fromOurPage, maxRedirects: 0 })),
  );

  const given = answers.filter((answer) => answer.headers()["set-cookie"]?.includes("session=") && answer.headers().location === "/");
  expect(given).toHaveLength(1);
  expect(answers.filter((answer) => ![303, 429].includes(answer.status()))).toEqual([]);
  expect(await superuser.$count(sessions, eq(sessions.personId, person!.id))).toBe(1);
});
