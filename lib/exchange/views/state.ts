import type { ListedDocument } from "./list.ts";

/** Where a document is, in one word: the fact of its own side that matters most. */
export const stateOf = ({ direction, stoppedBecause, readAt }: Pick<ListedDocument, "direction" | "stoppedBecause" | "readAt">) => {
  if (stoppedBecause) return "stopped";
  if (direction === "out") return "delivered";
  return readAt ? "read" : "new";
};

type Asking = Pick<ListedDocument, "direction" | "handledAt" | "stoppedBecause" | "answer" | "asks" | "settledAt">;

const questioning = ["UQ", "CA", "RE"];

/** Whether it asks for its reader, by the same rule as `needsAttention` in SQL; and which of its facts does. */
export function asksBy({ direction, handledAt, stoppedBecause, answer, asks, settledAt }: Asking, by: "office" | "company") {
  if (asks) return !settledAt && direction === (by === "office" ? "out" : "in") ? "answer" : undefined;
  if (handledAt || direction === "in") return undefined;
  if (stoppedBecause) return "state";
  return answer && questioning.includes(answer) ? "answer" : undefined;
}

/** What became of what a document asks for. What is no longer asked for is handled too. */
export function askingOf({ asks, settledAt, handledAt }: { asks: "read" | "answer" } & Pick<Asking, "settledAt" | "handledAt">) {
  if (!settledAt) return asks === "read" ? "to-read" : "to-answer";
  if (handledAt) return "no-longer";
  return asks === "read" ? "has-read" : "has-answered";
}
