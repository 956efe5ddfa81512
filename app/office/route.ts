import { forgetDraft } from "#app/entry/draft.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { chooseOffice } from "#lib/auth/sessions/office.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { missing } from "#lib/missing.ts";

/** On to another office where the same person works; what was begun at this one is forgotten. */
export const POST = postHandler(async (form) => {
  const person = await requirePerson();
  if (!(await chooseOffice(person, String(form.get("officeId"))))) missing();

  await forgetDraft();
  return seeOther("/customers");
});
