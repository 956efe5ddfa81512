import { aPerson } from "./cast.ts";
import { lettersTo } from "./office.ts";

/** What an office says of somebody whom it proposes as a customer's administrator. */
export const aProposalFor = (customer: { id: string }, name = "Peter Holmgren") => {
  const { locale: _, ...person } = aPerson(name);
  return { ...person, customerId: customer.id, mobile: "+46701740605", reason: "Karin har slutat, adressen studsar." };
};

/** What kinds of letters somebody got, and how a proposal ended in them. */
export const kindsTo = async ({ email }: { email: string }) =>
  (await lettersTo(email)).map(({ kind, facts }) => [kind, Object(facts).outcome].filter(Boolean).join(" "));
