import { isId } from "#lib/identifiers.ts";
import { answerClaim, checkProofOfClaim } from "./claims.ts";
import { isProven, type Order, said, type Told } from "./order.ts";
import { answerProposal, checkProof } from "./proposals.ts";
import { usage } from "./usage.ts";

/** An operator's word on a proposal or a claim: what was seen of the proof, and yes or no. */
export const decide =
  (decision: "check" | "confirm" | "refuse") =>
  async (order: Order): Promise<Told> => {
    const [, id = ""] = order.words;
    if (!isId(id) || !isProven(order)) throw new Error(`Name what you decide on, yourself and the proof.\n\n${usage}`);
    const { operator, proof, read: sign } = order;
    if (decision === "check")
      return said(...((await checkProof(id, { operator, proof })) ?? [await checkProofOfClaim(id, { operator, proof })]));
    const answer = { decision, operator, proof, sign };
    return said(...((await answerProposal(id, answer)) ?? [await answerClaim(id, answer)]));
  };
