import { expect, test } from "vitest";
import { messageOf } from "#lib/einvoice/messages/message.ts";
import { en16931 } from "#lib/einvoice/rules/en16931/set.ts";
import { locales } from "#lib/locale.ts";

const sv = (id: string, value = "") => messageOf({ id, value }, "sv");
const en = (id: string, value = "") => messageOf({ id, value }, "en");

test.each(locales)("every rule of EN 16931 says in %s what to correct, in sentences of at most 25 words", (locale) => {
  const messages = en16931.rules.map(({ id }) => ({ id, message: messageOf({ id, value: "1" }, locale) ?? "" }));

  expect(messages.filter(({ message }) => !/^[A-ZÅÄÖ].*\.$/.test(message) || /\bundefined\b|[{}]/.test(message))).toEqual([]);
  const isLong = (message: string) => message.split(/(?<=\.) /).some((sentence) => sentence.split(" ").length > 25);
  expect(messages.filter(({ message }) => isLong(message))).toEqual([]);
});

test("what rules ask alike is told in the words of each", () => {
  expect(sv("UBL-SR-16")).toBe("Uppgiften finns flera gånger: köparens nummer. Behåll en.");
  expect(en("BR-DEC-18")).toBe("The amount has more than two decimals: the amount to pay. Round it to two decimals.");
  expect(sv("BR-CL-19")).toBe("Koden finns inte i sin lista: orsaken till ett avdrag (UNCL 5189). Ange en kod ur listan.");
  expect(en("UBL-CR-412")).toBe("The detail is not used in e-invoices, and the recipient may not see it. Remove it.");
});

test("a rule of a VAT category says what that category asks, and where", () => {
  expect(sv("BR-AE-02")).toBe(
    "En fakturarad har momskategorin omvänd betalningsskyldighet (AE). Ange både säljarens och köparens momsregistreringsnummer.",
  );
  expect(sv("BR-S-06")).toBe("Ett avdrag med vanlig moms (S) ska ha en momssats över 0. Ange till exempel 25, 12 eller 6.");
  expect(en("BR-O-07")).toBe("A charge with sales outside the scope of VAT (O) cannot have a VAT rate. Remove it.");
  expect(en("BR-Z-10")).toBe(
    "The VAT breakdown has a reason for VAT exemption for the zero rate (Z). Remove the reason, or change the VAT category.",
  );
  expect([sv("BR-S-11"), sv("BR-X-01")]).toEqual([undefined, undefined]);
});

test("a value of the file is told as it was written", () => {
  expect(sv("BR-CL-04", "{SKR} <b>")).toBe("Valutan {SKR} <b> finns inte. Ange valutakoden med tre bokstäver, till exempel SEK.");
});
