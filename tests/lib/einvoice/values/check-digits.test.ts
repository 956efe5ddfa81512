import { expect, test } from "vitest";
import {
  hasGs1CheckDigit,
  hasSwedishCheckDigit,
  isAustralianBusiness,
  isBelgianEnterprise,
  isGreekTaxNumber,
  isIban,
  isItalianTaxCode,
  isItalianVatNumber,
  isLuhn,
  isNorwegianOrganisation,
} from "#lib/einvoice/values/check-digits.ts";

type Numbers = [what: string, isRight: (number: string) => boolean, right: string[], wrong: string[]];

test.each<Numbers>([
  ["GS1", hasGs1CheckDigit, ["7350000000009", "123457", "00"], ["7350000000006", "735000000000A", "", " 123457"]],
  ["Swedish", hasSwedishCheckDigit, ["5566778899", "556677889901"], ["5566778890", "556677-8899", "556677889", ""]],
  ["Luhn", isLuhn, ["5501234", "0", "202610416"], ["5501243", "55O1234", ""]],
  ["Norwegian", isNorwegianOrganisation, ["974760673"], ["974760674", "97476067", "000000000", "9747606731"]],
  ["Belgian", isBelgianEnterprise, ["0123456749"], ["0123456748", "123456749"]],
  ["Australian", isAustralianBusiness, ["51824753556"], ["51824753557", "5182475355"]],
  ["Greek", isGreekTaxNumber, ["123456783", "123456783 and more"], ["123456784", "12345678", "EL123456783"]],
  ["Italian VAT", isItalianVatNumber, ["12345670017"], ["12345670018", "1234567001", "IT12345670017"]],
  [
    "Italian tax",
    isItalianTaxCode,
    ["12345670017", "RSSMRA80A01H501U", "rssmra80a01h501u"],
    ["RSSMRA80A01H501", "1234567001", "RSSMRA80A01H5011"],
  ],
  [
    "IBAN",
    isIban,
    ["SE3550000000054910000003", "DE89370400440532013000"],
    ["SE3550000000054910000030", "se3550000000054910000003", "SE35"],
  ],
])("%s numbers are told from wrong ones", (_what, isRight, right, wrong) => {
  expect(right.filter((number) => !isRight(number))).toEqual([]);
  expect(wrong.filter(isRight)).toEqual([]);
});
