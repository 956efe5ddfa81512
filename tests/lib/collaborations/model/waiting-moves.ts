import { replaceInvitee } from "#lib/collaborations/reassign/replace.ts";
import { remindCollaboration } from "#lib/collaborations/waiting/remind.ts";
import { resendRequest } from "#lib/collaborations/waiting/resend.ts";
import { undoWithdrawal } from "#lib/collaborations/waiting/undo-withdrawal.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { letterFor, scenarioOf } from "./asking.ts";
import { withdrawProvisional } from "./ending.ts";
import { companyOf, hasFullRights, invitedTo, isAskedSince, type Person, sees, statusIn, tell } from "./life.ts";
import { type By, type Move, onRequest } from "./move.ts";

const hour = 3_600_000;

export const withdraw = ({ by, which }: By): Move =>
  onRequest({
    says: `${by} withdraws`,
    which,
    must(life, request) {
      if (!sees(life, by, request.office)) return "unknown-request";
      if (request.by !== by && !hasFullRights(by)) return "not-allowed";
      if (statusIn(life, request) !== "requested") return "no-longer-open";
      request.outcome = "withdrawn";
      request.history.push("collaboration withdrawn");
      tell(request, "request-withdrawn", invitedTo(request));
      withdrawProvisional(life, request);
      return undefined;
    },
    does: (world, id) => withdrawCollaboration(world.employees[by], id),
  });

export const undoWithdrawing = ({ by, which }: By): Move =>
  onRequest({
    says: `${by} undoes the withdrawal of`,
    which,
    must(life, request) {
      if (!sees(life, by, request.office)) return "unknown-request";
      if (request.by !== by && !hasFullRights(by)) return "not-allowed";
      if (isAskedSince(life, request)) return "already-requested";
      if (request.scenario !== scenarioOf(life)) return "scenario-changed";
      if (request.outcome !== "withdrawn" || request.expiresAt <= life.now) return "not-withdrawn";
      const company = companyOf(life, request);
      request.outcome = null;
      company.takenBack = false;
      if (!company.services.some((service) => !service.endsWith("ended"))) company.services.push("unconfirmed");
      request.history.push("withdrawal undone");
      tell(request, letterFor[request.scenario], invitedTo(request));
      return undefined;
    },
    does: (world, id) => undoWithdrawal(world.employees[by], id),
  });

export const remind = ({ by, which }: By): Move =>
  onRequest({
    says: `${by} reminds of`,
    which,
    must(life, request) {
      if (!sees(life, by, request.office)) return "unknown-request";
      if (statusIn(life, request) !== "requested") return "no-longer-open";
      if (request.reminders.some(({ at }) => at > life.now - hour)) return "reminded-recently";
      if (request.reminders.filter(({ day }) => day === null).length >= 3) return "no-reminders-left";
      request.reminders.push({ at: life.now, day: null });
      request.history.push("request reminded");
      tell(request, "reminder", invitedTo(request));
      return undefined;
    },
    does: (world, id) => remindCollaboration(world.employees[by], id),
  });

export const resend = ({ by, which }: By): Move =>
  onRequest({
    says: `${by} sends again`,
    which,
    must(life, request) {
      if (!sees(life, by, request.office)) return "unknown-request";
      if (statusIn(life, request) !== "requested") return "no-longer-open";
      if (request.history.filter((action) => action === "request resent").length >= 3) return "resent-too-often";
      request.history.push("request resent");
      tell(request, letterFor[request.scenario], invitedTo(request));
      return undefined;
    },
    does: (world, id) => resendRequest(world.employees[by], id),
  });

export const changePerson = ({ by, which, person }: By & { person: Person }): Move =>
  onRequest({
    says: `${by} lets ${person} answer`,
    which,
    must(life, request) {
      if (!sees(life, by, request.office)) return "unknown-request";
      if (statusIn(life, request) !== "requested") return "no-longer-open";
      const company = companyOf(life, request);
      if (company.confirmed) return "has-administrators";
      if (company.administrators.includes(person)) return "same-address";
      tell(request, "invitation-replaced", invitedTo(request));
      company.administrators = [person];
      company.places++;
      const others = request.links.filter((link) => link.person !== person).map((link) => ({ ...link, open: false }));
      request.links = [...others, { person, open: true }];
      request.history.push("recipient changed");
      tell(request, letterFor[request.scenario], [person]);
      return undefined;
    },
    does(world, collaborationId) {
      const { firstName, lastName, email } = world.persons[person];
      return replaceInvitee(world.employees[by], { collaborationId, firstName, lastName, email, mobile: "+46701740605" });
    },
  });
