import { tickForCompany, tickForOffice } from "#lib/collaborations/active/checklist.ts";
import { changeCollaborationTask } from "#lib/collaborations/active/task.ts";
import { services } from "#lib/services/catalogue.ts";
import { service } from "#tests/support/cast/requests.ts";
import { type FromEitherSide, fromEitherSide } from "./end-moves.ts";
import { isLive } from "./ending.ts";
import { companyOf, ownerOf, sees, statusIn, type TaskName, tell } from "./life.ts";
import { type By, type Move, onRequest, seatIn } from "./move.ts";

export const checklist: readonly string[] = services[service].checklist;

export const changeTask = ({ by, which, task }: By & { task: TaskName }): Move =>
  onRequest({
    says: `${by} chooses task ${task} for`,
    which,
    must(life, request) {
      if (!sees(life, by, request.office)) return "unknown-collaboration";
      if (!isLive(life, request)) return "not-live";
      if (task === "closed") return "no-task";
      if (task === request.task) return undefined;
      const [before, after] = [ownerOf(life, request.office, request.task), ownerOf(life, request.office, task)];
      request.task = task;
      request.history.push("collaboration moved to task");
      if (statusIn(life, request) !== "active" || before === after) return undefined;
      request.history.push("access ended", "access added");
      tell(request, "access-added", companyOf(life, request).administrators);
      return undefined;
    },
    does: (world, id, _, { office }) => changeCollaborationTask(world.employees[by], id, world.tasks[office][task]),
  });

export function tick(from: FromEitherSide & { done: string[] }): Move {
  const { side, by, seat, done } = from;
  return onRequest({
    ...fromEitherSide(from, `ticks ${done.length} steps of`, (life, request) => {
      if (statusIn(life, request) !== "active") return "not-active";
      for (const step of checklist) {
        if (done.includes(step) === request.ticks[side].includes(step)) continue;
        request.history.push(done.includes(step) ? "step ticked" : "step unticked");
      }
      request.ticks[side] = done;
      return undefined;
    }),
    does: (world, id, seen, request) =>
      side === "office" ? tickForOffice(world.employees[by], id, done) : tickForCompany(seatIn(world, seen, request, seat), id, done),
  });
}
