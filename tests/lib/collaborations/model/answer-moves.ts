import { approveCollaboration } from "#lib/collaborations/answer/approve.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { approvalOf, refusalOf } from "#tests/support/cast/requests.ts";
import { letterFor } from "./asking.ts";
import { claim, isContested } from "./claim-moves.ts";
import { withdrawProvisional } from "./ending.ts";
import { type Company, companyOf, concernedBy, invitedTo, type Life, type Request, statusIn, tell } from "./life.ts";
import { isInPlace, type Move, nameOf, onRequest, type Seat, seatIn, sittingAt, type Which } from "./move.ts";

/** `minutesAgo` she has signed in; ten are too many. */
export type Answering = { seat: Seat; which: Which; minutesAgo: number };

export const approve = ({ seat, which, minutesAgo, termsAge }: Answering & { termsAge: number }): Move =>
  onRequest({
    says: `${nameOf(seat)}, signed in ${minutesAgo} minutes ago, approves terms ${termsAge} versions old of`,
    which,
    must(life, request, seen) {
      if (minutesAgo >= 10) return "sign-in-too-old";
      const sitting = sittingAt(seen, request, seat);
      if (!isInPlace(life, request, sitting) || statusIn(life, request) !== "requested") return "no-longer-open";
      if (termsAge > 0) return "terms-changed";
      if (isContested(life, request, sitting.person)) return claim(life, request, sitting.person);
      const company = companyOf(life, request);
      request.outcome = "approved";
      request.answeredBy = sitting.person;
      request.evidence.push(`${sitting.person} approved`);
      request.history.push("collaboration approved");
      tell(request, "approved", concernedBy(life, request));
      tell(request, "approval-receipt", company.administrators);
      company.services = company.services.map((service) => (service === "unconfirmed" ? "confirmed" : service));
      if (!company.confirmed) makeKnown(life, company);
      return undefined;
    },
    async does(world, id, seen, request) {
      const { termsVersion, ...shown } = await approvalOf({ id, companyId: world.idOf(sittingAt(seen, request, seat).company) });
      return approveCollaboration(seatIn(world, seen, request, seat, minutesAgo), { ...shown, termsVersion: termsVersion - termsAge });
    },
  });

/** From now on everybody's requests go to the company's administrators; what was created for them meanwhile goes. */
function makeKnown(life: Life, company: Company): void {
  company.confirmed = true;
  for (const twin of life.companies.filter(({ confirmed, takenBack }) => !confirmed && !takenBack)) {
    const waiting = life.requests.filter((request) => request.company === twin.name && statusIn(life, request) === "requested");
    for (const request of waiting) move(request, company);
    twin.services = twin.services.map(() => "unconfirmed, ended");
    twin.takenBack = true;
  }
}

/** Whoever holds a link and is an administrator keeps it; the other administrators get one, with a letter. */
function move(request: Request, { name, administrators }: Company): void {
  const keeping = invitedTo(request).filter((person) => administrators.includes(person));
  const asked = administrators.filter((person) => !keeping.includes(person));
  request.company = name;
  request.scenario = "existing-customer";
  request.history.push("request moved");
  const others = request.links.filter(({ person }) => !administrators.includes(person)).map(({ person }) => ({ person, open: false }));
  tell(
    request,
    "invitation-replaced",
    invitedTo(request).filter((person) => !keeping.includes(person)),
  );
  request.links = [...others, ...administrators.map((person) => ({ person, open: true }))];
  tell(request, letterFor["existing-customer"], asked);
}

export const decline = ({ seat, which, minutesAgo }: Answering): Move =>
  onRequest({
    says: `${nameOf(seat)}, signed in ${minutesAgo} minutes ago, declines`,
    which,
    must(life, request, seen) {
      if (minutesAgo >= 10) return "sign-in-too-old";
      const sitting = sittingAt(seen, request, seat);
      if (!isInPlace(life, request, sitting) || statusIn(life, request) !== "requested") return "no-longer-open";
      request.outcome = "declined";
      request.answeredBy = sitting.person;
      request.history.push("collaboration declined");
      tell(request, "declined", concernedBy(life, request));
      withdrawProvisional(life, request);
      return undefined;
    },
    does: (world, id, seen, request) =>
      declineCollaboration(
        seatIn(world, seen, request, seat, minutesAgo),
        refusalOf({ id, companyId: world.idOf(sittingAt(seen, request, seat).company) }),
      ),
  });
