import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { beginFactor } from "#lib/auth/factor/turn-on.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { ownPath } from "#lib/links.ts";

/** A new secret to turn on a second factor with. */
export const POST = postHandler(async (form) => {
  const person = await requirePerson();
  const next = `/sign-in/second-factor?to=${encodeURIComponent(ownPath(form.get("to")))}`;
  const way = await wayToProof(next);
  if (way) return seeOther(way);

  await beginFactor(person);
  return seeOther(next);
});
