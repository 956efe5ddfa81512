import { expect, test } from "vitest";
import { locales } from "#lib/locale.ts";
import { compose } from "#lib/mail/compose.ts";
import { examples } from "./examples.ts";

test.each(locales)("the subject of what was stopped says in %s where its reader works, and neither number nor company", async (locale) => {
  const facts = examples["document-stopped"];

  const { subject } = await compose({ kind: "document-stopped", facts, locale });

  expect(subject).toContain(facts.place);
  expect(subject).not.toMatch(/\d|@/);
  for (const { company } of facts.documents) expect(subject).not.toContain(company);
});

test.each(locales)("the subject of what has come says in %s for whom, and neither how much nor from whom", async (locale) => {
  const facts = examples["documents-received"];

  const { subject } = await compose({ kind: "documents-received", facts, locale });

  expect(subject).toContain(facts.company);
  expect(subject).not.toMatch(/\d|@/);
  for (const { from } of facts.documents) expect(subject).not.toContain(from);
});

test("what somebody else has called itself makes no link, and the way to one's choice does", async () => {
  const documents = [{ kind: "invoice", from: "Vinn på https://evil.example" }];
  const facts = { ...examples["documents-received"], many: 1, documents };

  const { html, text } = await compose({ kind: "documents-received", facts, locale: "sv" });

  for (const written of [html, text]) expect(written).not.toContain("https://evil");
  expect(html).toContain(`href="${facts.choice}"`);
  expect(text).not.toContain("till\n");
});

test("one that was stopped and one that came are told of as one", async () => {
  const stopped = { ...examples["document-stopped"], many: 1, documents: examples["document-stopped"].documents.slice(1, 2) };
  const received = { ...examples["documents-received"], many: 1, documents: examples["documents-received"].documents.slice(0, 1) };

  const letters = [
    await compose({ kind: "document-stopped", facts: stopped, locale: "sv" }),
    await compose({ kind: "documents-received", facts: received, locale: "en" }),
  ];

  expect(letters.map(({ subject }) => subject)).toEqual([
    "En stoppad faktura väntar på Linds Redovisning AB",
    "New document for Ågrens Bageri AB",
  ]);
  expect(letters[0]?.text).toMatch(/1 faktura är stoppad\s+Den har inte skickats\..*export\.\u2060?xml, för Bergs Bygg AB/s);
  expect(letters[1]?.text).toMatch(/1 new document\n.*\* Invoice from Bergs Bygg AB/s);
});
