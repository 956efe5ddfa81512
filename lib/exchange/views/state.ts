import type { ListedDocument } from "./list.ts";

/** Where a document is, in one word: the fact of its own side that matters most. */
export const stateOf = ({ direction, stoppedBecause, readAt }: Pick<ListedDocument, "direction" | "stoppedBecause" | "readAt">) => {
  if (stoppedBecause) return "stopped";
  if (direction === "out") return "delivered";
  return readAt ? "read" : "new";
};

type Asking = Pick<ListedDocument, "direction" | "handledAt" | "stoppedBecause" | "answer">;

const questioning = ["UQ", "CA", "RE"];

/** Whether it asks for somebody, by the same rule as `needsAttention` in SQL; and which of its facts does. */
export function asksBy({ direction, handledAt, stoppedBecause, answer }: Asking) {
  if (handledAt || direction === "in") return undefined;
  if (stoppedBecause) return "state";
  return answer && questioning.includes(answer) ? "answer" : undefined;
}
