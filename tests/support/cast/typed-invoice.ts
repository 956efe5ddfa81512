/** What the owner of a company types of an invoice, field by field as a form sends it. */
export const typedInvoice = {
  kind: "invoice",
  buyerNumber: "559210-7337",
  buyerName: "Eks Kakel AB",
  buyerVatNumber: "",
  buyerStreet: "Storgatan 44",
  buyerPostcode: "903 26",
  buyerCity: "Umeå",
  reference: "Karin Ek",
  number: "1001",
  issuedOn: "2026-11-30",
  dueOn: "2026-12-30",
  about: "",
  aboutOn: "",
  lines: [{ text: "Kakel, vit", quantity: "2", unit: "C62", price: "1 250,50", vat: "25" }],
  exemption: "",
  note: "",
  bankgiro: "550-1234",
  plusgiro: "",
  ocr: "",
  street: "Sågverksgatan 12",
  postcode: "90330",
  city: "Umeå",
  vatNumber: "SE559100410501",
  fTax: "on",
};

type Party = { customer: { name: string; organisationNumber: string } };

/** The same from one company here to another. */
export const typedFor = (seller: Party, buyer: Party) => ({
  ...typedInvoice,
  buyerNumber: buyer.customer.organisationNumber,
  buyerName: buyer.customer.name,
  vatNumber: `SE${seller.customer.organisationNumber}01`,
});

/** As the fields of the form, by a button. */
export function sentAs({ lines, ...fields }: typeof typedInvoice, button: string): Record<string, string> {
  const rows = lines.flatMap((line, row) => Object.entries(line).map(([column, value]) => [`lines.${row}.${column}`, value]));
  return { ...fields, ...Object.fromEntries(rows), do: button };
}
