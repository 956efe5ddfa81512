import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messageOf } from "#lib/einvoice/messages/message.ts";
import { messageOfRefusal } from "#lib/einvoice/messages/refusal.ts";
import type { Limit, Refusal } from "#lib/einvoice/read/refusal.ts";
import { locales } from "#lib/locale.ts";

/** What a file of the engine names in a call, "fault("order" …". */
const namedIn = (file: string, call: RegExp) =>
  [...readFileSync(`lib/einvoice/${file}`, "utf8").matchAll(call)].flatMap(([, name]) => name ?? []);

test.each(locales)("what differs from UBL, and what attachments hide, is told in %s", (locale) => {
  const faults = namedIn("structure/structure.ts", /fault\("([a-z-]+)"/g).map((name) => `OWN-STRUCTURE-${name.toUpperCase()}`);
  const warnings = namedIn("attachments/attachments.ts", /warning\("([A-Z-]+)"/g).map((name) => `OWN-ATTACHMENT-${name}`);

  expect([new Set(faults).size, new Set(warnings).size]).toEqual([8, 4]);
  expect([...faults, ...warnings].filter((id) => !messageOf({ id, value: "x" }, locale))).toEqual([]);
});

const place = { found: "", line: 12, column: 3 };
const tooLarge = (limit: Limit): Refusal => ({ ...place, reason: "reject-too-large", limit });

test.each<[Refusal, sv: string, en: string]>([
  [
    { ...place, reason: "reject-format", found: "Svefaktura" },
    "Filen är en faktura i formatet Svefaktura. Skapa den i formatet Peppol BIS Billing 3.",
    "The file is an invoice in the format Svefaktura. Create it in the format Peppol BIS Billing 3.",
  ],
  [
    { ...place, reason: "reject-malformed" },
    "Filen går inte att läsa från rad 12. Skapa den på nytt i fakturaprogrammet.",
    "The file cannot be read from line 12. Create it again in the invoicing program.",
  ],
  [
    tooLarge("lines"),
    "Fakturan har fler än 1\u00a0000 rader. Dela upp den på flera fakturor.",
    "The invoice has more than 1,000 lines. Divide it into several invoices.",
  ],
  [
    tooLarge("file"),
    "Filen är större än 10 MB. Minska eller ta bort bilagor.",
    "The file is larger than 10 MB. Make attachments smaller or remove them.",
  ],
  [
    tooLarge("attributes"),
    "Filen innehåller mer än en faktura rymmer. Be leverantören av fakturaprogrammet att rätta den.",
    "The file holds more than an invoice does. Ask the supplier of the invoicing program to correct it.",
  ],
])("a file that is refused says why and what to do: %j", (refusal, sv, en) => {
  expect([messageOfRefusal(refusal, "sv"), messageOfRefusal(refusal, "en")]).toEqual([sv, en]);
});
