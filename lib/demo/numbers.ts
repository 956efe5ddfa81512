import { organisationNumberFrom } from "#lib/identifiers.ts";

const prefixes = { limited: "5594", partnership: "9696", housing: "7696", association: "8024" } as const;
const testPersons = ["8507099805", "8112289874"];

/** A made-up number with the right form and check digit; sole traders get test numbers that the tax agency has published. */
export function numberFor(form: keyof typeof prefixes | "sole-trader", place: number): string {
  if (form === "sole-trader") return testPersons[place % testPersons.length] ?? "";
  const start = `${prefixes[form]}${String(10_000 + place * 37).padStart(5, "0")}`;
  const whole = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).find(organisationNumberFrom);
  if (!whole) throw new Error(`No check digit fits ${start}`);
  return whole;
}

/** "Karin Ågren" at "Ågrens Bageri AB" becomes karin@agrensbageri.example. */
export function addressFor(person: string, company: string): string {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z0-9]/g, "");
  return `${plain(person.split(" ")[0] ?? "")}@${plain(company.replace(/ (AB|HB)$/, ""))}.example`;
}
