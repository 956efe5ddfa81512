import type { Answer } from "./move.ts";

/** What has been tried so far, and which of it has been done at least once. */
export class Tally {
  readonly done = new Map<string, number>();
  steps = 0;
  refusals = 0;

  count(moves: { name: string }[], answers: Answer[]): void {
    this.steps++;
    for (const [place, { name }] of moves.entries()) {
      if (isRefusal(answers[place])) this.refusals++;
      else this.done.set(name, (this.done.get(name) ?? 0) + 1);
    }
  }
}

export const isRefusal = (answer: Answer): boolean => typeof answer === "string";
