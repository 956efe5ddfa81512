import { expect, test } from "vitest";
import { peppol } from "#lib/einvoice/rules/peppol/set.ts";
import { findingsIn } from "#lib/einvoice/rules/run.ts";
import { documentIn } from "#tests/lib/einvoice/examples.ts";
import { example } from "./mutations/changed.ts";
import { base, discounted } from "./mutations/invoices.ts";

const brokenIn = (xml: string) => findingsIn([peppol], documentIn(xml)).map(({ id }) => id);

test.each([
  ["PEPPOL-EN16931-R004", base.with("<cbc:CustomizationID>urn:cen", "<cbc:CustomizationID>urn:<!-- EN 16931 -->cen")],
  ["PEPPOL-EN16931-F001", base.with("<cbc:IssueDate>2026-", "<cbc:IssueDate>2026-<?page break?>")],
  ["PEPPOL-EN16931-R043", discounted.with("<cbc:ChargeIndicator>false", "<cbc:ChargeIndicator>fal<!-- no -->se")],
  ["PEPPOL-EN16931-R005", example("foreign-currency").with("<cbc:TaxCurrencyCode>SEK", "<cbc:TaxCurrencyCode>S<!-- kr -->EK")],
])("%s cannot be answered where a comment divides the value, and counts as broken", (id, { xml, before }) => {
  expect(brokenIn(before)).toEqual([]);
  expect(brokenIn(xml)).toEqual([id]);
});

test("a comment beside a value, or within a name, changes nothing", () => {
  const { xml } = base
    .with("<cbc:CustomizationID>", "<cbc:CustomizationID><!-- Peppol -->")
    .with("</cbc:IssueDate>", "<!-- Friday --></cbc:IssueDate>")
    .with("Kafé Norrsken AB", "Kafé<!-- bar --> Norrsken <![CDATA[AB]]>");

  expect(brokenIn(xml)).toEqual([]);
});
