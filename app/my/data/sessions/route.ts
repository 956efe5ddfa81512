import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { endOtherSessions, endSessionOf } from "#lib/auth/sessions/list.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";

/** Signs out another browser of one's own, or all of them. */
export const POST = postHandler(async (form) => {
  const person = await requirePerson();
  if (form.has("others")) await endOtherSessions(person, await readSessionToken());
  else await endSessionOf(person, String(form.get("session") ?? ""));
  return seeOther(`${form.get("back") === "/settings/sign-in" ? "/settings/sign-in" : "/my/data"}?notice=ended`);
});
