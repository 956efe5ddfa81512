import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { showOffice } from "#lib/auth/sessions/office.ts";
import { findPerson, requirePerson } from "#lib/auth/sessions/require.ts";
import { acceptPlace, declinePlace } from "#lib/companies/answer-place.ts";
import { missing } from "#lib/missing.ts";
import { acceptEmployment, declineEmployment } from "#lib/offices/answer-invitation.ts";
import { PlaceAnswer } from "#lib/people/input.ts";
import { findInvitedPlace } from "#lib/people/invited-place.ts";
import { placePath } from "#lib/standing/links.ts";

/** Accepting is done by whom the invitation is for; declining also by whoever holds the letter. */
export const POST = postHandler(
  async (form) => {
    const { data: input } = PlaceAnswer.safeParse(Object.fromEntries(form));
    if (!input) missing();
    return input.answer === "accept" ? accept(input.invitationId) : decline(input.invitationId);
  },
  { once: true },
);

async function accept(invitationId: string): Promise<Response> {
  const person = await requirePerson();
  const { kind, personId } = (await findInvitedPlace(invitationId)) ?? missing();
  if (personId !== person.personId) missing();
  const way = await wayToProof(placePath(invitationId));
  if (way) return seeOther(way);

  if (kind === "company") {
    const { companyId } = await acceptPlace(person, invitationId);
    return companyId ? seeDone(`/my?company=${companyId}`) : seeOther(placePath(invitationId));
  }
  const { officeId } = await acceptEmployment(person, invitationId);
  if (!officeId) return seeOther(placePath(invitationId));
  await showOffice(officeId);
  return seeDone("/customers");
}

async function decline(invitationId: string): Promise<Response> {
  const { kind } = (await findInvitedPlace(invitationId)) ?? missing();
  const { refusal } = await (kind === "company" ? declinePlace : declineEmployment)(invitationId);
  if (refusal === "main-contact") return seeOther(`${placePath(invitationId)}?problem=main-contact`);
  return seeDone((await findPerson()) ? "/places?notice=declined" : placePath(invitationId));
}
