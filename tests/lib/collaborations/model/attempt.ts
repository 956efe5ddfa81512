import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import { at } from "#lib/time.ts";
import { type Life, offices, statusIn } from "./life.ts";
import { forgetLimits } from "./limits.ts";
import type { Answer, Move } from "./move.ts";
import { type Moves, others, verbs } from "./moves.ts";
import { isRefusal, type Tally } from "./tally.ts";
import { look, viewOf } from "./view.ts";
import type { World } from "./world.ts";

const second = 1000;
const ideas = { minLength: 16, maxLength: 16 };

type Named = Move & { name: string };
export type Model = { life: Life; tally: Tally; story: string[]; vain: Set<string> };
type Ending = { life: Life; answers: Answer[] };

/**
 * The first of some ideas that leads to anything; the bold try one that leads to nothing, in a situation where they have not seen that yet.
 * An idea is one move, or two in the same moment, which must do what they would do one after the other, whichever comes first.
 */
class Attempt implements fc.AsyncCommand<Model, World> {
  readonly ideas: Named[][];
  readonly isBold: boolean;
  tried: Named[] = [];

  constructor(ideas: Named[][], isBold: boolean) {
    this.ideas = ideas;
    this.isBold = isBold;
  }

  check({ life, vain }: Model): boolean {
    const wanted = this.ideas.find((moves) => {
      if (!moves.every((move) => move.isPossible(life))) return false;
      const answers = moves.map((move) => move.must(structuredClone(life), life));
      if (!isOneByOne(answers)) return false;
      if (!this.isBold) return !answers.some(isVain);
      return moves.some((move, place) => isVain(answers[place]) && !vain.has(wordsFor(life, move, answers[place])));
    });
    this.tried = wanted ?? [];
    return wanted !== undefined;
  }

  async run(model: Model, world: World): Promise<void> {
    const { life, tally, story } = model;
    story.push(this.tried.map(({ says }) => says).join(" WHILE "));
    const endings = this.tried.length === 1 ? [endingOf(life, this.tried)] : bothWays(life, this.tried);
    await forgetLimits();
    const answers = await at(new Date(life.now), () => Promise.all(this.tried.map((move) => move.does(world, life))));
    const view = await look(world);
    const found = endings.find((ending) => isDeepStrictEqual([ending.answers, viewOf(ending.life)], [answers, view]));
    if (!found) expect({ ...view, answers }).toEqual({ ...viewOf(endings[0]!.life), answers: endings[0]!.answers });
    tally.count(this.tried, answers);
    for (const [place, move] of this.tried.entries()) model.vain.add(wordsFor(life, move, answers[place]));
    model.life = { ...found!.life, now: found!.life.now + second };
  }

  toString(): string {
    return "a step";
  }
}

function wordsFor(life: Life, { name }: Named, answer: Answer): string {
  const latest = offices.map((one) => life.requests.findLast(({ office }) => office === one));
  const situation = latest.map((request) => request && [statusIn(life, request), request.endsOn !== null, request.reminders.length]);
  return `${name}: ${answer} when ${situation}`;
}

const isVain = (answer: Answer): boolean => isRefusal(answer) || answer === 0;

/** A job takes several things one after the other, and another move may come between any two of them. */
const isOneByOne = (answers: Answer[]): boolean =>
  answers.length === 1 || answers.every((answer) => typeof answer !== "number" || answer <= 1);

function bothWays(life: Life, moves: Move[]): Ending[] {
  const turned = endingOf(life, moves.toReversed());
  const lost = moves.flatMap(({ mayLose }, loser) => {
    const { life: after, answers } = endingOf(life, moves.toSpliced(loser, 1));
    return mayLose ? [{ life: after, answers: answers.toSpliced(loser, 0, mayLose) }] : [];
  });
  return [endingOf(life, moves), { ...turned, answers: turned.answers.toReversed() }, ...lost];
}

/** One move after the other; what is refused changes nothing. */
function endingOf(seen: Life, moves: Move[]): Ending {
  let life = seen;
  const answers = moves.map((move) => {
    const next = structuredClone(life);
    const answer = move.must(next, seen);
    if (!isRefusal(answer)) life = next;
    return answer;
  });
  return { life, answers };
}

const anyOf = (moves: Moves): fc.Arbitrary<Named> =>
  fc.oneof(
    ...Object.entries(moves).map(([name, { weight, arbitrary }]) => ({ weight, arbitrary: arbitrary.map((move) => ({ ...move, name })) })),
  );

const isBold = fc.integer({ min: 0, max: 4 }).map((number) => number === 0);
const single = fc.tuple(anyOf({ ...verbs, ...others }));
const { activate, approve, decline, withdraw, renew } = verbs;
const rival = anyOf({ activate, approve, decline, withdraw, renew });
const double = fc.oneof(fc.tuple(anyOf(verbs), anyOf(verbs)), fc.tuple(rival, rival));

/** A life in which something went wrong is told with fewer steps, not with other ones. */
const steps = (moves: fc.Arbitrary<Named[]>) => fc.noShrink(fc.tuple(fc.array(moves, ideas), isBold).map((made) => new Attempt(...made)));

export const singly = steps(single);

export const atOnce = steps(double);
