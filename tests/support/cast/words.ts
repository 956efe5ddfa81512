import { addCustomer } from "#lib/customers/add.ts";
import { CustomerCard } from "#lib/customers/input.ts";
import { typed } from "#tests/lib/customers/cards.ts";
import { hostileWords } from "#tests/support/hostile/words.ts";
import { anEmployee, anOrganisationNumber } from "./cast.ts";

/** A card as the form for a new customer reads it, with the word in every field that takes it. */
function cardWith(word: string, place: number, responsibleId: string): CustomerCard {
  const plain = typed({ number: `${place}`, name: `Kund ${place}`, organisationNumber: anOrganisationNumber(), responsibleId });
  const fields = Object.entries(plain).map(([field, value]) => {
    const isTaken = CustomerCard.safeParse({ ...plain, [field]: word }).success;
    return [field, isTaken && field !== "number" ? word.replaceAll("\0", "") : value];
  });
  return CustomerCard.parse(Object.fromEntries(fields));
}

/** An office with a customer for each of the words. */
export async function anOfficeOfWords() {
  const employee = await anEmployee();
  const cards = hostileWords.map((word, place) => cardWith(word, place, employee.employeeId));
  const added = [];
  for (const card of cards) added.push((await addCustomer(employee, card)).customer!);
  return { employee, cards: added };
}
