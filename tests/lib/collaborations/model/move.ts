import type { Administrator } from "#lib/who.ts";
import { type Colleague, companyOf, type Life, type OfficeName, type Person, people, type Request } from "./life.ts";
import type { World } from "./world.ts";

/** A refusal's word, how many a job has done, or nothing when a verb has done its work. */
export type Answer = string | number | undefined;

/** One thing that somebody tries: what it must change and answer, and how it is really done. */
export type Move = {
  says: string;
  /** What somebody has seen before she decides: what happens in the same moment she has not. */
  isPossible(seen: Life): boolean;
  /** Changes the life as the verb must change the world, and gives what the verb must answer. After a refusal the change is dropped. */
  must(life: Life, seen: Life): Answer;
  does(world: World, seen: Life): Promise<Answer>;
  /** The refusal of one who looks before she locks, when something has changed in between. */
  mayLose?: string;
};

/** Which of an office's requests, counted from the latest. */
export type Which = { office: OfficeName; back: number };

export type By = { by: Colleague; which: Which };

/** Somebody on the company's side: one of its administrators, an acquaintance who is none, or an administrator of another company. */
export type Seat = { place: number; as: "administrator" | "acquaintance" | "outsider" };

/** The same by name; "stranger" is a company that has nothing to do with the request. */
export type Sitting = { person: Person; company: string };

type Outcome = { refusal?: string | undefined };
type AboutRequest = {
  says: string;
  which: Which;
  isPossible?: (seen: Life, request: Request) => boolean;
  must: (life: Life, request: Request, seen: Life) => Answer;
  does: (world: World, id: string, seen: Life, request: Request) => Promise<Outcome>;
};

/** What is tried on a request that there is. */
export function onRequest({ says, which, must, does, ...when }: AboutRequest): Move {
  const find = ({ requests }: Life) => requests.filter(({ office }) => office === which.office).at(-1 - which.back);
  return {
    says: `${says} ${which.office}${which.back > 0 ? `, ${which.back} back` : ""}`,
    isPossible(seen) {
      const request = find(seen);
      return request !== undefined && (when.isPossible?.(seen, request) ?? true);
    },
    must(life, seen) {
      const { name } = find(seen)!;
      return must(life, life.requests.find((request) => request.name === name)!, seen);
    },
    async does(world, seen) {
      const request = find(seen)!;
      return (await does(world, world.idOf(request.name), seen, request)).refusal;
    },
  };
}

/** Whom somebody on the company's side takes herself for when she decides. */
export function sittingAt(seen: Life, { name: asked }: Request, { place, as }: Seat): Sitting {
  const { name, administrators } = companyOf(seen, seen.requests.find((request) => request.name === asked)!);
  const others = people.filter((person) => !administrators.includes(person));
  const among = as === "administrator" || others.length === 0 ? administrators : others;
  const person = among[place % among.length]!;
  const other = seen.companies.find((company) => company.name !== name && company.administrators.includes(person));
  return { person, company: as === "outsider" ? (other?.name ?? "stranger") : name };
}

/** Only administrators get as far as the verb, of this company or of another one. */
export const mayTry = (seen: Life, request: Request, seat: Seat): boolean => {
  const { person, company } = sittingAt(seen, request, seat);
  return company === "stranger" || companyOf(seen, { company }).administrators.includes(person);
};

export const isTheirs = (request: Request, { company }: Sitting): boolean => request.company === company;

/** The place of whoever answers is looked at again. */
export const isInPlace = (life: Life, request: Request, sitting: Sitting): boolean =>
  isTheirs(request, sitting) && companyOf(life, request).administrators.includes(sitting.person);

export function seatIn(world: World, seen: Life, request: Request, seat: Seat, minutesAgo = 0): Administrator {
  const { person, company } = sittingAt(seen, request, seat);
  return world.administrator(person, company, new Date(seen.now - minutesAgo * 60_000));
}

export const nameOf = ({ place, as }: Seat): string => `${as} ${place + 1}`;
