import { Chip, type Tone } from "./chip.tsx";

export const tones = {
  "not-activated": "none",
  undelivered: "bad",
  requested: "wait",
  active: "good",
  declined: "quiet",
  withdrawn: "quiet",
  expired: "quiet",
  ended: "quiet",
  replaced: "quiet",
} as const satisfies Record<string, Tone>;

export type State = keyof typeof tones;

export const StateChip = ({ state, label }: { state: State; label: string }) => <Chip tone={tones[state]}>{label}</Chip>;
