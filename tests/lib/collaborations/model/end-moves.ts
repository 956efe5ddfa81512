import { endCollaboration, endForCompany } from "#lib/collaborations/ending/end.ts";
import { undoEnd, undoEndForCompany } from "#lib/collaborations/ending/undo.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { daysFrom } from "#lib/time.ts";
import { endNow, tellEnd } from "./ending.ts";
import { type Colleague, hasFullRights, type Life, type Request, type Side, sees, statusIn } from "./life.ts";
import { type Answer, isTheirs, type Move, mayTry, nameOf, onRequest, type Seat, seatIn, sittingAt, type Which } from "./move.ts";

/** Either side, by the person who tries it there. */
export type FromEitherSide = { side: Side; by: Colleague; seat: Seat; which: Which; minutesAgo: number };

/** Who tries it, for what a failing run prints. */
const tries = ({ side, by, seat, minutesAgo }: FromEitherSide) =>
  side === "office" ? by : `${nameOf(seat)}, signed in ${minutesAgo} minutes ago,`;

/** What both sides may do to what is theirs. */
export function fromEitherSide(
  from: FromEitherSide,
  says: string,
  must: (life: Life, request: Request) => Answer,
): Omit<Parameters<typeof onRequest>[0], "does"> {
  const { side, by, seat, which } = from;
  return {
    says: `${tries(from)} ${says}`,
    which,
    isPossible: (seen, request) => side === "office" || mayTry(seen, request, seat),
    must(life, request, seen) {
      const isOwn = side === "office" ? sees(life, by, request.office) : isTheirs(request, sittingAt(seen, request, seat));
      return isOwn ? must(life, request) : "unknown-collaboration";
    },
  };
}

/** Whoever ends needs full rights, or a fresh sign-in. */
function obstacleFor({ side, by, minutesAgo }: FromEitherSide): Answer {
  if (side === "office") return hasFullRights(by) ? undefined : "not-allowed";
  return minutesAgo >= 10 ? "sign-in-too-old" : undefined;
}

/** Now or in so many days: tomorrow at the earliest, within a year. */
export function end(from: FromEitherSide & { inDays: number | null }): Move {
  const { side, by, seat, inDays, minutesAgo } = from;
  const dayIn = ({ now }: Life) => (inDays === null ? null : calendarDay(daysFrom(new Date(now), inDays)));
  const theirs = fromEitherSide(from, inDays === null ? "ends" : `plans to end in ${inDays} days`, (life, request) => {
    const day = dayIn(life);
    if (statusIn(life, request) !== "active") return "not-active";
    if (inDays !== null && (inDays < 1 || inDays > 365)) return "not-a-coming-day";
    if (day !== null && day === request.endsOn) return "already-planned";
    request.endsOn = day;
    if (day === null) endNow(life, request);
    else tellEnd(life, request, "end planned");
    return undefined;
  });
  return onRequest({
    ...theirs,
    must: (life, request, seen) => obstacleFor(from) ?? theirs.must(life, request, seen),
    does: (world, id, seen, request) =>
      side === "office"
        ? endCollaboration(world.employees[by], id, dayIn(seen))
        : endForCompany(seatIn(world, seen, request, seat, minutesAgo), id, dayIn(seen)),
  });
}

export function undoEnding(from: FromEitherSide): Move {
  const { side, by, seat, minutesAgo } = from;
  const theirs = fromEitherSide(from, "undoes the planned end of", (life, request) => {
    if (request.endsOn === null || statusIn(life, request) !== "active") return "nothing-planned";
    request.endsOn = null;
    tellEnd(life, request, "planned end undone");
    return undefined;
  });
  return onRequest({
    ...theirs,
    must: (life, request, seen) => obstacleFor(from) ?? theirs.must(life, request, seen),
    does: (world, id, seen, request) =>
      side === "office" ? undoEnd(world.employees[by], id) : undoEndForCompany(seatIn(world, seen, request, seat, minutesAgo), id),
  });
}
