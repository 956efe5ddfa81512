import type { Tone } from "#app/ui/chip.tsx";
import type { ImportState } from "#lib/imports/state.ts";

export const tones: Record<ImportState, Tone> = {
  unsure: "wait",
  read: "none",
  failed: "bad",
  running: "wait",
  done: "good",
  undoing: "wait",
  undone: "quiet",
};
