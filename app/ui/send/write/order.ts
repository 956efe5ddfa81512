import { fieldOf, mostRows } from "./rows.ts";

const columns = ["text", "quantity", "unit", "price", "vat"] as const;
const before =
  "kind buyerNumber buyerName buyerStreet buyerPostcode buyerCity reference number issuedOn dueOn about aboutOn note lines".split(" ");
const after = "exemption buyerVatNumber bankgiro plusgiro ocr street postcode city vatNumber fTax".split(" ");
const lines = Array.from({ length: mostRows }, (_, row) => columns.map((column) => fieldOf(row, column))).flat();

/** The form's fields as they stand on the page. */
export const order: string[] = [...before, ...lines, ...after];
