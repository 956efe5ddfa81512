import { companyUsers } from "#db/schema/index.ts";
import { isOfficeHour } from "#lib/calendar.ts";
import { endPlannedCollaborations } from "#lib/collaborations/due/end.ts";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { sendDueReminders } from "#lib/collaborations/due/remind.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { daysFrom } from "#lib/time.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { endDue, expire, listDueEnds, listOverdue } from "./ending.ts";
import { companyOf, invitedTo, type Life, type Person, type Request, statusIn, tell, today } from "./life.ts";
import { type Move, onRequest, type Which } from "./move.ts";

const always = () => true;

export const passMinutes = (minutes: number): Move => ({
  says: `${minutes} minutes pass`,
  isPossible: always,
  must(life) {
    life.now += minutes * 60_000;
    return undefined;
  },
  does: async () => undefined,
});

/** Nine in the morning of the next day, by the clock in UTC. */
export const passNight: Move = {
  says: "the next morning comes",
  isPossible: always,
  must(life) {
    life.now = Date.parse(`${calendarDay(daysFrom(new Date(life.now), 1))}T08:00:00Z`);
    return undefined;
  },
  does: async () => undefined,
};

/** To the very second at which a request expires, or so many before or after it. */
export const passToExpiry = ({ which, seconds }: { which: Which; seconds: number }): Move =>
  onRequest({
    says: `${seconds} seconds after the last moment comes for`,
    which,
    isPossible: (life, { expiresAt }) => expiresAt + seconds * 1000 > life.now,
    must(life, { expiresAt }) {
      life.now = expiresAt + seconds * 1000;
      return undefined;
    },
    does: async () => ({}),
  });

export const passToEnd = ({ which, minutes }: { which: Which; minutes: number }): Move =>
  onRequest({
    says: `${minutes} minutes after midnight in UTC comes the planned day of`,
    which,
    isPossible: (life, { endsOn }) => endsOn !== null && Date.parse(endsOn) + minutes * 60_000 > life.now,
    must(life, { endsOn }) {
      life.now = Date.parse(endsOn!) + minutes * 60_000;
      return undefined;
    },
    does: async () => ({}),
  });

export const expireAll: Move = {
  says: "the job expires what is overdue",
  isPossible: always,
  must: (life) => expire(life, listOverdue(life)),
  does: () => expireOverdueRequests(),
};

export const endAllPlanned: Move = {
  says: "the job ends what was planned",
  isPossible: always,
  must: (life) => endDue(life, listDueEnds(life)),
  does: () => endPlannedCollaborations(),
};

export const remindAll: Move = {
  says: "the job reminds",
  isPossible: always,
  must(life) {
    const due = listDueReminders(life);
    for (const { request, day } of due) {
      request.reminders.push({ at: life.now, day });
      request.history.push("request reminded");
      tell(request, "reminder", invitedTo(request));
    }
    return due.length;
  },
  does: () => sendDueReminders(),
};

/** Three and ten days after the request, in office hours, unless somebody has been reminded since. */
function listDueReminders(life: Life): { request: Request; day: number }[] {
  if (!isOfficeHour(new Date(life.now))) return [];
  return life.requests.flatMap((request) => {
    const dayOf = (days: number) => calendarDay(daysFrom(new Date(`${calendarDay(new Date(request.requestedAt))}T12:00:00Z`), days));
    const day = [10, 3].find((days) => dayOf(days) <= today(life));
    if (day === undefined || statusIn(life, request) !== "requested") return [];
    return request.reminders.some(({ at }) => calendarDay(new Date(at)) >= dayOf(day)) ? [] : [{ request, day }];
  });
}

/** Another administrator of the company gets her place. */
export const addAdministrator = ({ which, person }: { which: Which; person: Person }): Move =>
  onRequest({
    says: `${person} becomes an administrator of the company of`,
    which,
    isPossible: (life, request) => !companyOf(life, request).administrators.includes(person),
    must(life, request) {
      const company = companyOf(life, request);
      company.administrators.push(person);
      company.places++;
      return undefined;
    },
    async does(world, _, life, { company }) {
      const { personId } = world.persons[person];
      const place = { companyId: world.idOf(company), personId, role: "administrator" as const };
      await superuser.insert(companyUsers).values({ ...place, addedAt: new Date(life.now), acceptedAt: new Date(life.now) });
      return {};
    },
  });
