import { expect, test } from "vitest";
import { locales } from "#lib/locale.ts";
import { compose } from "#lib/mail/compose.ts";
import { examples } from "./examples.ts";

test.each(["collaboration-request", "service-activated", "administrator-created"] as const)(
  "%s says who pays, until when, and what silence means",
  async (kind) => {
    const facts = examples[kind];

    const byOffice = await compose({ kind, facts, locale: "sv" });
    const byCustomer = await compose({ kind, facts: { ...facts, invoiceRecipient: "customer" }, locale: "sv" });
    const byNobody = await compose({ kind, facts: { ...facts, invoiceRecipient: null }, locale: "sv" });

    expect(byOffice.text).toContain("Faktureras för tjänsten: Lind & Sund Redovisning AB, inte Ågrens Bageri AB");
    expect(byCustomer.text).toContain("Faktureras för tjänsten: Ågrens Bageri AB");
    expect(byNobody.text).not.toContain("Faktureras för tjänsten");
    expect(byOffice.text).toContain("Svara senast: 22 december 2026");
    expect(byOffice.text).toMatch(/Om du inte gör något/);
    expect(byOffice.text).toContain("https://spiris.example/my");
  },
);

test.each(locales)("a code in %s stands in two groups, not in the subject, and has no link to follow", async (locale) => {
  const { subject, html, text } = await compose({
    kind: "sign-in-code",
    facts: { code: "BCDF2345", expiresAt: "2026-11-23T08:51:00.000Z" },
    locale,
  });

  expect(text).toContain("BCDF-2345");
  expect(html).toContain(">BCDF-2345<");
  expect(subject).not.toMatch(/BCDF|2345/);
  expect(html).not.toMatch(/<a |https?:\/\/(?!www\.w3\.org)/);
});

test("a name cannot break out of the letter or its subject", async () => {
  const facts = {
    ...examples["collaboration-request"],
    company: 'Bageriet <script>alert("x")</script>\r\nBcc: eve@evil.example',
    recipient: "{name} <b>",
  };

  const { subject, html } = await compose({ kind: "collaboration-request", facts, locale: "sv" });

  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toMatch(/<script|<b>/);
});

test.each([
  ["collaboration-request", "Anna Lind skriver:"],
  ["request-renewed", "Anna Lind skrev:"],
  ["reminder", "Anna Lind skrev:"],
  ["request-handed-over", "Anna Lind skrev:"],
] as const)("%s quotes the accountant above the facts, as words and nothing else", async (kind, by) => {
  const personalLine = "<b>Ring</b> {name} & se https://lindsund.example";

  const { html, text } = await compose({ kind, facts: { ...examples[kind], personalLine }, locale: "sv" });

  const looks = (written: string) => written.replaceAll("\u2060", "");
  expect(looks(text)).toMatch(new RegExp(`${by}\\s+<b>Ring</b> \\{name\\} & se https://lindsund\\.example\\n.*Företag: `, "s"));
  expect(looks(html)).toContain("&lt;b&gt;Ring&lt;/b&gt; {name} &amp; se https://lindsund.example");
  for (const written of [text, html]) expect(written).not.toContain("https://lindsund");
});

test("without a line of the accountant's nobody is quoted, nor in a letter queued before there were such lines", async () => {
  const { personalLine: _, ...older } = examples["service-activated"];

  for (const facts of [older, { ...older, personalLine: null }])
    expect((await compose({ kind: "service-activated", facts, locale: "sv" })).text).not.toMatch(/Anna Lind skr(iver|ev):/);
});

test("a decline without a reason says so", async () => {
  const { text } = await compose({ kind: "declined", facts: { ...examples.declined, reason: null }, locale: "en" });

  expect(text).toContain("Reason: None given");
});
