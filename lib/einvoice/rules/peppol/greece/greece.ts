import { where } from "#lib/einvoice/rules/context.ts";
import { atRoot, type Context, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import type { Element } from "#lib/einvoice/xml/element.ts";
import { all, filled } from "#lib/einvoice/xml/select.ts";
import { reads } from "#lib/einvoice/xml/text.ts";
import { countryOfSeller, isGreek, isSoldFrom } from "../about/countries.ts";
import { greekNumber } from "./number.ts";
import { greekParties, greekSellerAddress } from "./parties.ts";

/** What the tax agency's myDATA has given the invoice: its mark, and where it can be seen. */
const mark = "##M.AR.K##";
const link = "##INVOICE|URL##";

const references = (root: Element, description: string): Element[] =>
  all(root, "AdditionalDocumentReference").filter((reference) => reads(reference, "DocumentDescription", description));
const marks: Context = ({ root }) => references(root, mark).flatMap((reference) => all(reference, "ID"));
const links: Context = ({ root }) => references(root, link);

/** What a seller with a Greek VAT number, representative or address follows. */
export const greece: readonly Rule[] = [
  ...greekSellerAddress,
  ...where(
    (invoice) => isGreek(countryOfSeller(invoice)),
    [
      ...greekNumber,
      ...greekParties,
      rule("GR-R-008-3", "fatal", "BT-124", links, (reference) => filled(reference, "Attachment/ExternalReference/URI")),
      ...where(isSoldFrom("GR"), [
        rule("GR-R-004-1", "fatal", "BT-123", atRoot, (root) => references(root, mark).length === 1),
        rule("GR-S-008-1", "warning", "BT-123", atRoot, (root) => references(root, link).length === 1),
        rule("GR-R-008-2", "fatal", "BT-123", atRoot, (root) => references(root, link).length <= 1),
        rule("GR-R-004-2", "fatal", "BT-122", marks, ({ text }) => /^[1-9]/.test(text)),
      ]),
    ],
  ),
];
