import { put, remove, sek } from "#tests/lib/einvoice/rules/edits.ts";
import { allowance, charge, lineAllowance, lineCharge } from "../starts.ts";
import { type Breaking, breaks, type Mutations, never, together } from "./mutation.ts";

const reason = "AllowanceChargeReason";
const asked = "two rules ask for the reason";
const meaning = "that a reason and its code mean the same no program can see: the official test is always true";

const withoutReason = (path: string, along: string): Breaking => together(along, asked, breaks(remove(`${path}/${reason}`)));
const thirdDecimal = (path: string): Breaking =>
  together("UBL-DT-01", "every amount is also looked at by its kind", breaks(sek(path, "0.000")));

export const allowanceMutations: Mutations = {
  "BR-31": breaks(remove(`${allowance}/Amount`)),
  "BR-32": breaks(remove(`${allowance}/TaxCategory/ID`)),
  "BR-33": withoutReason(allowance, "BR-CO-21"),
  "BR-36": breaks(remove(`${charge}/Amount`)),
  "BR-37": breaks(remove(`${charge}/TaxCategory/ID`)),
  "BR-38": withoutReason(charge, "BR-CO-22"),
  "BR-41": breaks(remove(`${lineAllowance}/Amount`)),
  "BR-42": withoutReason(lineAllowance, "BR-CO-23"),
  "BR-43": breaks(remove(`${lineCharge}/Amount`)),
  "BR-44": withoutReason(lineCharge, "BR-CO-24"),
  "BR-CO-05": never(meaning),
  "BR-CO-06": never(meaning),
  "BR-CO-07": never(meaning),
  "BR-CO-08": never(meaning),
  "BR-CO-21": withoutReason(allowance, "BR-33"),
  "BR-CO-22": withoutReason(charge, "BR-38"),
  "BR-CO-23": withoutReason(lineAllowance, "BR-42"),
  "BR-CO-24": withoutReason(lineCharge, "BR-44"),

  "BR-DEC-01": thirdDecimal(`${allowance}/Amount`),
  "BR-DEC-02": thirdDecimal(`${allowance}/BaseAmount`),
  "BR-DEC-05": thirdDecimal(`${charge}/Amount`),
  "BR-DEC-06": thirdDecimal(`${charge}/BaseAmount`),
  "BR-DEC-24": thirdDecimal(`${lineAllowance}/Amount`),
  "BR-DEC-25": thirdDecimal(`${lineAllowance}/BaseAmount`),
  "BR-DEC-27": thirdDecimal(`${lineCharge}/Amount`),
  "BR-DEC-28": thirdDecimal(`${lineCharge}/BaseAmount`),

  "UBL-SR-30": breaks(put(`${allowance}/${reason}[2]`, "Mängdrabatt")),
  "UBL-SR-31": breaks(put(`${lineCharge}/${reason}[2]`, "Expressfrakt")),
};
