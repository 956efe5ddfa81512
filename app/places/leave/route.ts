import { postHandler, seeDone, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { forgetOffice } from "#lib/auth/sessions/office.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { leaveCompany } from "#lib/companies/leave.ts";
import { missing } from "#lib/missing.ts";
import { leaveOffice } from "#lib/offices/leave.ts";
import { OwnPlaceInput } from "#lib/people/input.ts";
import { listOwnPlaces } from "#lib/people/own-places.ts";
import { placePath } from "#lib/standing/links.ts";

/** Out of an office or a company, by oneself. */
export const POST = postHandler(
  async (form) => {
    const person = await requirePerson();
    const { data: input } = OwnPlaceInput.safeParse(Object.fromEntries(form));
    const place = input && (await listOwnPlaces(person)).own.find(({ invitationId }) => invitationId === input.invitationId);
    if (!place) missing();

    const path = `${placePath(place.invitationId)}/leave`;
    const way = await wayToProof(path);
    if (way) return seeOther(way);
    const { refusal } = await (place.kind === "office" ? leaveOffice : leaveCompany)(person, place.invitationId);
    if (refusal === "unknown-place") missing();
    if (refusal) return seeOther(`${path}?problem=${refusal}`);
    await forgetOffice();
    return seeDone("/places?notice=left");
  },
  { once: true },
);
