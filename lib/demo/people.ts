import type { Locale } from "#lib/locale.ts";
import type { Rights } from "#lib/who.ts";

type Colleague = { firstName: string; lastName: string; email: string; locale: Locale; rights: Rights };
type Office = { name: string; organisationNumber: string; replyAddress: string; locale: Locale; colleagues: [Colleague, ...Colleague[]] };

export const lindSund: Office = {
  name: "Lind & Sund Redovisning AB",
  organisationNumber: "5599000014",
  replyAddress: "kontakt@lindsund.example",
  locale: "sv",
  colleagues: [
    { firstName: "Anna", lastName: "Lind", email: "anna@lindsund.example", locale: "sv", rights: "administrator" },
    { firstName: "Erik", lastName: "Sund", email: "erik@lindsund.example", locale: "sv", rights: "full" },
    { firstName: "Maria", lastName: "Ek", email: "maria@lindsund.example", locale: "sv", rights: "all-customers" },
    { firstName: "Jonas", lastName: "Berg", email: "jonas@lindsund.example", locale: "en", rights: "own-customers" },
  ],
};

/** Works at Norrsken, and some days at Lind & Sund. */
export const olof: Colleague = {
  firstName: "Olof",
  lastName: "Norberg",
  email: "olof@norrsken.example",
  locale: "sv",
  rights: "all-customers",
};

export const norrsken: Office = {
  name: "Norrsken Ekonomi AB",
  organisationNumber: "5569000028",
  replyAddress: "hej@norrsken.example",
  locale: "sv",
  colleagues: [{ firstName: "Sara", lastName: "Nilsson", email: "sara@norrsken.example", locale: "sv", rights: "administrator" }, olof],
};
