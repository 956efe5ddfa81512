import type { Transaction } from "#db/client.ts";
import type { OfficeApplication } from "#db/schema/index.ts";
import { fullNameOf } from "#lib/names.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { tellOperator } from "#lib/outbox/tell-operator.ts";
import { absolute } from "#lib/standing/links.ts";

/** What becomes of an application, to whoever made it. */
export async function tellApplicant(tx: Transaction, asked: OfficeApplication, what: LetterFacts["office-application"]["what"]) {
  const { name: office, email, locale } = asked;
  const recipient = fullNameOf(asked);
  await queueLetter(tx, {
    kind: "office-application",
    facts: { office, recipient, what, link: absolute(what === "refused" ? "/join" : "/sign-in") },
    locale,
    to: { email, name: recipient },
    from: { name: "Spiris" },
  });
}

export const tellOperatorOf = (tx: Transaction, asked: OfficeApplication) =>
  tellOperator(tx, { what: "office", office: asked.name, company: null, person: fullNameOf(asked), email: asked.email });
