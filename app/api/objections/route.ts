import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { saveForm } from "#lib/auth/sessions/unsent-form.ts";
import { ObjectionInput } from "#lib/collaborations/reassign/input.ts";
import { objectToReplacement } from "#lib/collaborations/reassign/object.ts";
import { valuesOf } from "#lib/forms.ts";
import { missing } from "#lib/missing.ts";

/** From the page of a link that was replaced. */
export const POST = postHandler(async (form) => {
  const { data: place } = ObjectionInput.pick({ invitationId: true }).safeParse(Object.fromEntries(form));
  if (!place) missing();
  const person = await requirePerson();
  const { data: input } = ObjectionInput.safeParse(Object.fromEntries(form));
  const page = `/invitations/${place.invitationId}` as const;
  if (!input) {
    await saveForm(valuesOf(form), person.personId);
    return seeOther(`${page}?problem=too-long`);
  }
  const { refusal } = await objectToReplacement(person, input);
  if (refusal === "unknown-invitation") missing();
  return seeOther(page);
});
