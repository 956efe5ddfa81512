import { askAgain, askAgainByLink } from "#lib/collaborations/renewal/ask.ts";
import { renewCollaboration } from "#lib/collaborations/renewal/renew.ts";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { activationOf, type Scenario } from "#tests/support/cast/requests.ts";
import { invitationsTo } from "#tests/support/readback/history.ts";
import { letterFor, request, scenarioOf, type Wish } from "./asking.ts";
import { expire, isOf, listOverdue } from "./ending.ts";
import { concernedBy, invitedTo, isAskedSince, type Life, type Person, type Request, sees, statusIn, tell } from "./life.ts";
import { type Answer, type By, isTheirs, type Move, mayTry, nameOf, onRequest, type Seat, seatIn, sittingAt, type Which } from "./move.ts";

/** `explained` is the scenario that the page spoke of: mostly the true one. */
export type Activation = Omit<Wish, "scenario"> & { explained: "truly" | Scenario };

export function activate({ explained, ...choices }: Activation): Move {
  const { by, office, task, billed, contact } = choices;
  const wishIn = (seen: Life): Wish => ({ ...choices, scenario: explained === "truly" ? scenarioOf(seen) : explained });
  return {
    says: `${by} activates for ${office}: task ${task}, ${billed} billed, ${contact}, explained ${explained}`,
    isPossible: () => true,
    must(life, seen) {
      const wish = wishIn(seen);
      return request(life, wish, { action: "collaboration requested", letter: letterFor[wish.scenario] });
    },
    async does(world, seen) {
      const { firstName: contactFirstName, lastName: contactLastName, email: contactEmail } = world.persons[contact];
      const customer = { ...world.customers[office], contactFirstName, contactLastName, contactEmail };
      const asked = activationOf(customer, { id: world.tasks[office][task] }, wishIn(seen).scenario);
      return (await activateCollaboration(world.employees[by], { ...asked, invoiceRecipient: billed })).refusal;
    },
  };
}

export const renew = ({ by, which }: By): Move => ({
  mayLose: "scenario-changed",
  ...onRequest({
    says: `${by} renews`,
    which,
    must(life, expired) {
      const { office, task, billed } = expired;
      if (!sees(life, by, office)) return "unknown-request";
      if (statusIn(life, expired) !== "expired") return "not-expired";
      if (isAskedSince(life, expired)) return "already-requested";
      const contact = whomToAskAgain(life, expired);
      return request(
        life,
        { by, office, task, billed, scenario: scenarioOf(life), contact },
        { action: "request renewed", letter: "request-renewed" },
      );
    },
    does: (world, id) => renewCollaboration(world.employees[by], id),
  }),
});

/** Whoever holds the link, while she is on the customer's card; otherwise its main contact. */
function whomToAskAgain({ beginning }: Life, expired: Request): Person {
  const card: [Person, ...Person[]] = expired.office === "A" ? ["karin", "nils"] : [beginning.sarasContact];
  return card.find((person) => invitedTo(expired).includes(person)) ?? card[0];
}

export const askAgainInPlace = ({ seat, which }: { seat: Seat; which: Which }): Move =>
  onRequest({
    says: `${nameOf(seat)} asks for a new`,
    which,
    isPossible: (seen, expired) => mayTry(seen, expired, seat),
    must(life, expired, seen) {
      const sitting = sittingAt(seen, expired, seat);
      return isTheirs(expired, sitting) ? askForNew(life, expired, sitting.person) : "unknown-request";
    },
    does: (world, id, seen, expired) => askAgain(seatIn(world, seen, expired, seat), id),
  });

export const askAgainWithLink = ({ person, which }: { person: Person; which: Which }): Move =>
  onRequest({
    says: `${person} asks by her link for a new`,
    which,
    isPossible: (_, { links }) => links.some((link) => link.person === person),
    must: (life, expired) => (invitedTo(expired).includes(person) ? askForNew(life, expired, person) : "unknown-request"),
    async does(world, id) {
      const link = (await invitationsTo({ id })).find(({ personId }) => personId === world.persons[person].personId);
      return askAgainByLink(link!.id);
    },
  });

function askForNew(life: Life, expired: Request, person: Person): Answer {
  expire(life, listOverdue(life).filter(isOf(expired)));
  if (isAskedSince(life, expired) || expired.outcome !== "expired" || expired.renewalAskedBy) return "nothing-to-ask";
  expired.renewalAskedBy = person;
  expired.history.push("renewal asked");
  tell(expired, "renewal-asked", concernedBy(life, expired));
  return undefined;
}
