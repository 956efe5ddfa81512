import type { Account, Payment } from "../model/invoice.ts";
import type { Element } from "../xml/element.ts";
import { all, first } from "../xml/select.ts";
import { type Fields, type Form, inside, listed, type Node, put, readPart, text, textAt, writePart } from "./form.ts";

const account: Fields<Account> = {
  id: text("ID"), // BT-84
  name: text("Name"), // BT-85
  branch: text("FinancialInstitutionBranch/ID"), // BT-86
};

const once: Fields<Pick<Payment, "card" | "mandate">> = {
  card: inside("CardAccount", {
    number: text("PrimaryAccountNumberID"), // BT-87
    network: text("NetworkID"),
    holder: text("HolderName"), // BT-88
  }),
  mandate: inside("PaymentMandate", {
    id: text("ID"), // BT-89
    account: text("PayerFinancialAccount/ID"), // BT-91
  }),
};

/**
 * UBL repeats how to pay for each account; the standard has it once (BG-16), with several accounts (BG-17), and wants code and reference to be
 * the same in all. A credit note's due date stands here too.
 */
export const payment: Form<Payment> = {
  read: (invoice) => {
    const means = all(invoice, "PaymentMeans");
    const [code, name] = [
      firstOf(means, "PaymentMeansCode"),
      means.map((one) => first(one, "PaymentMeansCode")?.attributes.name).find(Boolean),
    ];
    const reference = firstOf(means, "PaymentID");
    const accounts = listed(means.flatMap((one) => readPart(account, first(one, "PayeeFinancialAccount")) ?? []));
    const [card, mandate] = [means.map(once.card.read).find(Boolean), means.map(once.mandate.read).find(Boolean)];
    const found = { code, name, reference, accounts, card, mandate };
    const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
    return Object.keys(known).length > 0 ? known : undefined;
  },
  write: ({ code, name, reference, accounts = [], card, mandate }, invoice) => {
    for (const [place, one] of (accounts.length > 0 ? accounts : [undefined]).entries()) {
      const means = put(invoice, "PaymentMeans");
      const isFirst = place === 0;
      put(means, "PaymentMeansCode", code, { name: isFirst ? name : undefined });
      if (reference) put(means, "PaymentID", reference);
      if (isFirst && card) once.card.write(card, means);
      if (one) writePart(account, one, put(means, "PayeeFinancialAccount"));
      if (isFirst && mandate) once.mandate.write(mandate, means);
    }
  },
};

const firstOf = (means: Element[], path: string) => means.map((one) => textAt(first(one, path))).find(Boolean);

/** A credit note has no DueDate of its own. */
export const creditNoteDue: Form<string> = {
  read: (note) => firstOf(all(note, "PaymentMeans"), "PaymentDueDate"),
  write: (value, note) => {
    const means = note.children.find(({ name }) => name === "PaymentMeans");
    const due: Node = { name: "PaymentDueDate", attributes: {}, text: value, children: [] };
    means?.children.splice(1, 0, due);
  },
};
