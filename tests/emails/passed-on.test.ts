import { expect, test } from "vitest";
import { locales } from "#lib/locale.ts";
import { compose } from "#lib/mail/compose.ts";
import { examples } from "./examples.ts";

const handedOver = examples["request-handed-over"];
const proposed = examples["recipient-proposed"];

test("a request that is handed over says who asks, which office, for what and until when, and whom an answer reaches", async () => {
  const { subject, text } = await compose({ kind: "request-handed-over", facts: handedOver, locale: "sv" });

  expect(subject).toBe("Karin Ågren ber dig svara Lind & Sund Redovisning AB för Ågrens Bageri AB");
  expect(text).toContain("Karin Ågren har fått en förfrågan från Lind & Sund Redovisning AB och vill att du svarar.");
  expect(text).toMatch(/Tjänst: Digitala fakturor & dokument.*Svara senast: 22 december 2026.*Om du inte gör något/s);
  expect(text).toContain("Svara på det här mejlet, så når du Karin Ågren.");
  expect(text).toContain("Karin Ågren har bett dig svara.");
});

test.each(locales)("in %s it never says that the office has just made her an administrator", async (locale) => {
  const facts = { ...handedOver, scenario: "new-administrator" };

  const { text } = await compose({ kind: "request-handed-over", facts, locale });

  expect(text).not.toMatch(/lagt till dig|made you/);
});

test("a proposal names the person as she was named, and leaves out what was not said", async () => {
  const { text } = await compose({ kind: "recipient-proposed", facts: { ...proposed, mobile: null }, locale: "sv" });

  expect(text).toMatch(/Föreslagen: Peter Holmgren.*E-post: peter@agrensbageri.example.*Förklaring: Peter är vd/s);
  expect(text).not.toContain("Mobil:");
});

test("without a name the office is told to find out", async () => {
  const facts = { ...proposed, name: null, email: null, mobile: null, explanation: "Jag har slutat." };

  const { subject, text } = await compose({ kind: "recipient-proposed", facts, locale: "en" });

  expect(subject).toBe("The wrong person at Ågrens Bageri AB received the request from Lind & Sund Redovisning AB");
  expect(text).toContain("Explanation: Jag har slutat.");
  expect(text).toContain("Find out who should answer");
  expect(text).not.toMatch(/Proposed:|null/);
});
