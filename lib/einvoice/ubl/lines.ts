import type { Line, Price } from "../model/invoice.ts";
import { first } from "../xml/select.ts";
import {
  amount,
  attribute,
  decimal,
  each,
  type Fields,
  type Form,
  here,
  identifier,
  inside,
  put,
  readPart,
  text,
  writePart,
} from "./form.ts";
import { lineAdjustments, vatCategory } from "./sums.ts";

export type Kind = "invoice" | "credit-note";
const quantityName = { invoice: "InvoicedQuantity", "credit-note": "CreditedQuantity" } as const;

/** What an invoice line is about stands with a code that says so. */
const object: Form<{ value?: string; scheme?: string }> = {
  read: (line) => identifier("DocumentReference/ID").read(line),
  write: (value, line) => {
    identifier("DocumentReference/ID").write(value, line);
    put(line, "DocumentReference/DocumentTypeCode", "130");
  },
};

const grossAndDiscount: Fields<Pick<Price, "discount" | "gross">> = {
  discount: amount("Amount"), // BT-147
  gross: amount("BaseAmount"), // BT-148
};

const price: Form<Price> = {
  read: (line) => {
    const found = first(line, "Price");
    return found && { ...readPart(own, found), ...readPart(grossAndDiscount, first(found, "AllowanceCharge")) };
  },
  write: ({ discount, gross, ...others }, line) => {
    const written = put(line, "Price");
    writePart(own, others, written);
    if (!discount && !gross) return;
    const allowance = put(written, "AllowanceCharge");
    put(allowance, "ChargeIndicator", "false");
    writePart(grossAndDiscount, { discount, gross }, allowance);
  },
};
const own: Fields<Omit<Price, "discount" | "gross">> = {
  amount: amount("PriceAmount"), // BT-146
  per: decimal("BaseQuantity"), // BT-149
  perUnit: attribute("BaseQuantity", "unitCode"), // BT-150
};

const classification: Fields<NonNullable<Line["classifications"]>[number]> = {
  code: text("ItemClassificationCode"), // BT-158
  list: attribute("ItemClassificationCode", "listID"),
  version: attribute("ItemClassificationCode", "listVersionID"),
};

export const lineOf = (kind: Kind): Fields<Line> => ({
  id: text("ID"), // BT-126
  note: text("Note"), // BT-127
  quantity: decimal(quantityName[kind]), // BT-129
  unit: attribute(quantityName[kind], "unitCode"), // BT-130
  amount: amount("LineExtensionAmount"), // BT-131
  accountingCost: text("AccountingCost"), // BT-133
  period: inside("InvoicePeriod", { from: text("StartDate"), to: text("EndDate") }), // BT-134, 135
  orderLine: text("OrderLineReference/LineID"), // BT-132
  object, // BT-128
  ...lineAdjustments, // BG-27, 28
  description: text("Item/Description"), // BT-154
  name: text("Item/Name"), // BT-153
  buyersId: text("Item/BuyersItemIdentification/ID"), // BT-156
  sellersId: text("Item/SellersItemIdentification/ID"), // BT-155
  standardId: identifier("Item/StandardItemIdentification/ID"), // BT-157
  origin: text("Item/OriginCountry/IdentificationCode"), // BT-159
  classifications: each("Item/CommodityClassification", here(classification)),
  vat: vatCategory("Item/ClassifiedTaxCategory"), // BG-30
  properties: each("Item/AdditionalItemProperty", here({ name: text("Name"), value: text("Value") })), // BT-160, 161
  price, // BG-29
});
