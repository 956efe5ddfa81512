import { asc, eq } from "drizzle-orm";
import { payerChanges } from "#db/schema/index.ts";
import { answerPayerChange, withdrawPayerChange } from "#lib/collaborations/payer/answer.ts";
import { changePayer } from "#lib/collaborations/payer/change.ts";
import { payerPageOf } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { Answering } from "./answer-moves.ts";
import { takeChangeBack } from "./ending.ts";
import { companyOf, concernedBy, hasFullRights, type Request, type Side, sees, statusIn, tell } from "./life.ts";
import { type By, isTheirs, type Move, mayTry, nameOf, onRequest, seatIn, sittingAt } from "./move.ts";

const waitingIn = ({ changes }: Request) => changes.find(({ outcome }) => outcome === "waiting");

export const bill = ({ by, which, to }: By & { to: Side }): Move =>
  onRequest({
    says: `${by} lets the ${to} be billed for`,
    which,
    must(life, request) {
      if (!hasFullRights(by)) return "not-allowed";
      if (!sees(life, by, request.office)) return "unknown-collaboration";
      const status = statusIn(life, request);
      if (status === "requested") return "still-requested";
      if (status !== "active") return "not-active";
      if (request.billed === to) return "already-so";
      if (to === "customer" && waitingIn(request)) return "already-waits";
      if (to === "office") request.billed = "office";
      else request.changes.push({ by, outcome: "waiting" });
      request.history.push(to === "office" ? "invoice recipient changed" : "recipient change asked");
      tell(request, "invoice-recipient-change", companyOf(life, request).administrators);
      return undefined;
    },
    does: (world, id) => changePayer(world.employees[by], id, to),
  });

export const takeQuestionBack = ({ by, which }: By): Move =>
  onRequest({
    says: `${by} no longer asks about the invoice recipient of`,
    which,
    must(life, request) {
      if (!hasFullRights(by)) return "not-allowed";
      if (!sees(life, by, request.office)) return "unknown-collaboration";
      if (!takeChangeBack(request)) return "nothing-waits";
      tell(request, "invoice-recipient-change", companyOf(life, request).administrators);
      return undefined;
    },
    does: (world, id) => withdrawPayerChange(world.employees[by], id),
  });

/** The latest question is answered, waiting or not. */
export const answerChange = ({ seat, which, minutesAgo, answer }: Answering & { answer: "approved" | "declined" }): Move =>
  onRequest({
    says: `${nameOf(seat)}, signed in ${minutesAgo} minutes ago, has ${answer} the invoice recipient of`,
    which,
    isPossible: (seen, request) => request.changes.length > 0 && mayTry(seen, request, seat),
    must(life, request, seen) {
      if (minutesAgo >= 10) return "sign-in-too-old";
      const change = waitingIn(request);
      if (!isTheirs(request, sittingAt(seen, request, seat)) || statusIn(life, request) !== "active" || !change) return "no-longer-open";
      change.outcome = answer;
      request.history.push(answer === "approved" ? "recipient change approved" : "recipient change declined");
      if (answer === "approved") {
        request.billed = "customer";
        tell(request, "invoice-recipient-change", companyOf(life, request).administrators);
      }
      tell(request, "recipient-answered", [...new Set([...concernedBy(life, request), change.by])]);
      return undefined;
    },
    async does(world, id, seen, request) {
      const asked = await superuser
        .select()
        .from(payerChanges)
        .where(eq(payerChanges.collaborationId, id))
        .orderBy(asc(payerChanges.askedAt));
      const page = { id, companyId: world.idOf(sittingAt(seen, request, seat).company) };
      const input = { collaborationId: id, changeId: asked.at(-1)!.id, answer, pageHash: await payerPageOf(page) };
      return answerPayerChange(seatIn(world, seen, request, seat, minutesAgo), input);
    },
  });
