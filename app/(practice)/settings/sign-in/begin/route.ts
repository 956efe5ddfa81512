import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { beginFactor } from "#lib/auth/factor/turn-on.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { ownPath } from "#lib/links.ts";

/** A new secret to turn on a second factor with. */
export const POST = postHandler(async (form) => {
  await beginFactor(await requirePerson());
  return seeOther(`/sign-in/second-factor?to=${encodeURIComponent(ownPath(form.get("to")))}`);
});
