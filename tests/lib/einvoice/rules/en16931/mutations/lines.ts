import { all, attribute, put, remove, sek } from "#tests/lib/einvoice/rules/edits.ts";
import { freeLine, lineVat } from "../starts.ts";
import { breaks, type Mutations, together } from "./mutation.ts";

const inLine = (path: string, text: string, attributes?: Record<string, string>) => put(`${freeLine}/${path}`, text, attributes);
const second = (path: string, text: string) => all(inLine(`${path}[1]`, text), inLine(`${path}[2]`, text));

export const lineMutations: Mutations = {
  "BR-21": breaks(remove(`${freeLine}/ID`)),
  "BR-22": together("BR-23", "without a quantity there is no unit", breaks(remove(`${freeLine}/InvoicedQuantity`))),
  "BR-23": breaks(attribute(`${freeLine}/InvoicedQuantity`, "unitCode")),
  "BR-24": breaks(remove(`${freeLine}/LineExtensionAmount`)),
  "BR-25": breaks(remove(`${freeLine}/Item/Name`)),
  "BR-26": together("BR-27", "a price that is missing is not 0 or more", breaks(remove(`${freeLine}/Price/PriceAmount`))),
  "BR-27": breaks(sek(`${freeLine}/Price/PriceAmount`, "-0.01")),
  "BR-28": breaks(sek(`${freeLine}/Price/AllowanceCharge/BaseAmount`, "-1.00")),
  "BR-54": breaks(inLine("Item/AdditionalItemProperty/Name", "Träslag")),
  "BR-64": breaks(inLine("Item/StandardItemIdentification/ID", "7350053850019")),
  "BR-65": breaks(inLine("Item/CommodityClassification/ItemClassificationCode", "30161801")),
  "BR-CO-04": breaks(remove(`${freeLine}/${lineVat}/ID`)),

  "UBL-SR-34": breaks(second("Note", "Följer med")),
  "UBL-SR-35": breaks(inLine("OrderLineReference[1]/LineID", "1"), inLine("OrderLineReference[2]/LineID", "2")),
  "UBL-SR-36": breaks(inLine("InvoicePeriod[1]/StartDate", "2026-11-01"), inLine("InvoicePeriod[2]/StartDate", "2026-11-02")),
  "UBL-SR-37": breaks(
    sek(`${freeLine}/Price/AllowanceCharge[1]/Amount`, "1.00"),
    sek(`${freeLine}/Price/AllowanceCharge[2]/Amount`, "1.00"),
  ),
  "UBL-SR-48": breaks(inLine(`${lineVat}[2]/ID`, "S"), inLine(`${lineVat}[2]/Percent`, "25"), inLine(`${lineVat}[2]/TaxScheme/ID`, "VAT")),
  "UBL-SR-50": breaks(second("Item/Description", "För bänkskivan")),
  "UBL-SR-52": breaks(inLine("DocumentReference[1]/ID", "A-1"), inLine("DocumentReference[2]/ID", "A-2")),
};
