import { organisationNumberFrom, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { listOwnLettersPerDay, setLettersPerDay } from "#lib/outbox/operator-number.ts";
import { lettersPerOffice } from "#lib/standing/limits.ts";
import { isProven, type Order, said, type Told } from "./order.ts";
import { usage } from "./usage.ts";

/** Letters of an office in a day: more than any has customers. */
const lettersAtMost = 100_000;

/** How many letters which office may cause; with a number, the office's own from now on. */
export async function letters(order: Order): Promise<Told> {
  const [, office = "", number = ""] = order.words;
  return office ? setLetters(office, number, order) : describeLetters();
}

async function setLetters(office: string, number: string, order: Order): Promise<Told> {
  const organisationNumber = organisationNumberFrom(office);
  const isNumber = /^\d{1,6}$/.test(number) && Number(number) <= lettersAtMost;
  if (!organisationNumber || !(isNumber || number === "standard") || !isProven(order))
    throw new Error(`Name the office, its number, yourself and the reason.\n\n${usage}`);
  const lettersPerDay = isNumber ? Number(number) : null;
  const { operator, proof } = order;
  const { office: name, refusal } = await setLettersPerDay({ operator, proof, organisationNumber, lettersPerDay });
  if (refusal) throw new Error("No office has that organisation number.");
  return said(`${name}: ${lettersPerDay ?? `${lettersPerOffice}, like other offices,`} emails in 24 hours from now on.`);
}

async function describeLetters(): Promise<Told> {
  const own = await listOwnLettersPerDay();
  const facts = { lettersPerOffice, offices: own };
  if (own.length === 0) return { lines: [`Every office may cause ${lettersPerOffice} emails in 24 hours.`], facts };
  const lines = own.map((office) => `${office.name}, ${organisationNumberOnScreen(office.organisationNumber)}: ${office.lettersPerDay}`);
  return { lines, facts };
}
