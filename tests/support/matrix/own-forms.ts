type Form = Record<string, string | number>;

/** What is sent by anybody, or about nothing but the sender's own. */
export const formsOfOnesOwn: Record<string, Form> = {
  "/api/documents/check": {},
  "/api/documents/find": { place: "/documents", search: "2041" },
  "/api/session": {},
  "/customers/export": { format: "csv", query: "" },
  "/customers/find": { search: "bageri" },
  "/customers/hide": { hide: "1" },
  "/customers/import/read": {},
  "/join/answer": { code: "BBBBBBBB" },
  "/join/ask": {
    ...{ name: "Byrån Ek AB", organisationNumber: "556036-0793", firstName: "Maria", lastName: "Ek", email: "maria@ek.example" },
    ...{ mobile: "070-174 06 05", locale: "sv", terms: "on", termsVersion: 1, termsLocale: "sv" },
  },
  "/language": { locale: "en" },
  "/moved": {},
  "/my/data/download": {},
  "/my/data/sessions": { others: "yes" },
  "/refused": {},
  "/settings/collaborations/find": { place: "sent" },
  "/settings/sign-in/begin": {},
  "/settings/sign-in/link": {},
  "/settings/sign-in/turn-off": {},
  "/settings/sign-in/unlink": {},
  "/sign-in/answer": { code: "BBBBBBBB" },
  "/sign-in/ask": { email: "karin@agrens.example" },
  "/sign-in/factor/answer": { code: "123456" },
  "/sign-in/sso/begin": { to: "/" },
  "/sign-out": {},
};
