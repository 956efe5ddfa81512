import type { Transaction } from "#db/client.ts";
import type { Collaboration } from "#db/schema/index.ts";
import { termsApprovedIn } from "#lib/collaborations/answer/keep-service.ts";
import { listAdministrators } from "#lib/companies/queries.ts";
import type { LetterFacts } from "#lib/outbox/kinds.ts";
import { queueLetter } from "#lib/outbox/queue.ts";
import { absolute, requestPath } from "#lib/standing/links.ts";
import { partiesOf } from "#lib/standing/parties.ts";
import { about, addressedTo } from "#lib/standing/recipients.ts";

/** Asks the company's administrators to approve new terms, or reminds them; the terms are ours, and so is the letter. */
export async function tellNewTerms(
  tx: Transaction,
  collaboration: Collaboration,
  { what, version }: Pick<LetterFacts["new-terms"], "what" | "version">,
): Promise<void> {
  const { office, company, service } = await partiesOf(tx, collaboration);
  const { version: approved } = await termsApprovedIn(tx, collaboration);
  const facts = { office, company, service, what, version, approved, link: absolute(`${requestPath(collaboration)}/terms`) };
  for (const administrator of await listAdministrators(tx, collaboration.companyId)) {
    const envelope = { from: { name: "Spiris" }, ...addressedTo(administrator), ...about(collaboration) };
    await queueLetter(tx, { kind: "new-terms", facts, ...envelope });
  }
}
