import type { ReactNode } from "react";

export type Tone = "good" | "wait" | "bad" | "quiet" | "none";

/** A state in a word: an adjective, whose colour only repeats what it says. */
export const Chip = ({ tone, children }: { tone: Tone; children: ReactNode }) => <span className={`chip ${tone}`}>{children}</span>;
