import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  vi.stubEnv("SUPPORT_EMAIL", "support@spiris.example");
  vi.stubEnv("SUPPORT_PHONE", "08-123 456 78");
});

const { inviteEmployee } = await import("#lib/offices/invite.ts");
const { askForCode } = await import("#lib/auth/codes/ask.ts");
const { compose } = await import("#lib/mail/compose.ts");
const { anEmployee, aPerson } = await import("#tests/support/cast/cast.ts");
const { lettersTo } = await import("#tests/support/cast/office.ts");
const { everyLetter } = await import("./every-letter.ts");

test.each(everyLetter)("at the foot of $kind in $locale stands how to reach Spiris", async (letter) => {
  const { text, html } = await compose(letter);

  for (const said of [text, html])
    expect(said).toMatch(/(Spiris når du via|You can reach Spiris at) support@spiris\.example, 08-123 456 78/);
});

test("answers to Spiris' own letters reach Spiris, and those to an employee's letter the employee", async () => {
  const anna = await anEmployee();
  const maria = { ...aPerson("Maria Ek"), rights: "full" as const };

  await inviteEmployee(anna, maria);
  await askForCode({ email: anna.email, address: anna.email, locale: "sv" });

  expect((await lettersTo(maria.email)).map(({ replyTo }) => replyTo)).toEqual([anna.email]);
  expect((await lettersTo(anna.email)).map(({ replyTo }) => replyTo)).toEqual(["support@spiris.example"]);
});
