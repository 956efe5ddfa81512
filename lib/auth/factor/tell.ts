import type { Transaction } from "#db/client.ts";
import { env } from "#env.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import type { Person } from "#lib/who.ts";

type Told = Pick<Person, "personId" | "name" | "email" | "locale">;
type Change = { what: LetterFacts["second-factor-changed"]["what"]; provider?: string; office?: string; by?: string; officeId?: string };

/** Whatever happens to the ways in which somebody signs in they hear of by mail: it may have been somebody else. */
export async function tellOfFactor(
  tx: Transaction,
  { personId, name, email, locale }: Told,
  { what, provider, office, by, officeId }: Change,
): Promise<void> {
  await queueLetter(tx, {
    kind: "second-factor-changed",
    facts: {
      what,
      provider: provider ?? null,
      office: office ?? null,
      by: by ?? null,
      link: `${env.PUBLIC_URL}${what === "linked" ? "/settings/sign-in" : "/my/data"}`,
    },
    locale,
    to: { email, name, personId },
    from: { name: "Spiris" },
    ...(officeId && { officeId }),
  });
}
