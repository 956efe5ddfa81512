import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { examples } from "./examples.ts";

const scenarios = {
  "existing-customer": "ber dig att godkänna samarbetet för Ågrens Bageri AB.",
  "service-only": "har aktiverat tjänsten för Ågrens Bageri AB",
  "new-administrator": "lagt till dig som administratör i Mitt Spiris",
} as const;

test.each(["existing-customer", "service-only", "new-administrator"] as const)(
  "a reminder and a new request keep the words of their scenario, %s",
  async (scenario) => {
    const reminder = await compose({ kind: "reminder", facts: { ...examples.reminder, scenario }, locale: "sv" });
    const renewed = await compose({ kind: "request-renewed", facts: { ...examples["request-renewed"], scenario }, locale: "sv" });

    expect(reminder.text).toContain(scenarios[scenario]);
    expect(reminder.text).toContain("Du fick den här förfrågan den 22 november 2026");
    expect(renewed.text).toContain(scenarios[scenario]);
    expect(renewed.text).toContain("Den förra förfrågan gick ut");
    for (const { text } of [reminder, renewed]) expect(text).toMatch(/Svara senast: 22 december 2026.*Om du inte gör något/s);
  },
);

test.each(["reminder", "collaboration-request"] as const)("when the sender has left, a %s says who reads the answers", async (kind) => {
  const facts = { ...examples[kind], replies: "Lind & Sund Redovisning AB" };

  const { text } = await compose({ kind, facts, locale: "sv" });

  expect(text).toContain("Svara på det här mejlet, så når du Lind & Sund Redovisning AB.");
});

test("a letter about an expiry asks for nothing, and says how to get a new request", async () => {
  const { text } = await compose({ kind: "request-expired", facts: examples["request-expired"], locale: "sv" });

  expect(text).toContain("be om en ny, så får");
  expect(text).toContain("ingenting faktureras");
  expect(text).not.toContain("Läs och svara");
});
