import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToFactor } from "#app/entry/second-factor.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";
import { unlinkIdentity } from "#lib/auth/sso/link.ts";

/** Whoever takes her link with the provider away has just shown her second factor, if she has one. */
export const POST = postHandler(async () => {
  const person = await requirePerson();
  const way = await wayToFactor("/settings/sign-in");
  if (way) return seeOther(way);

  await unlinkIdentity(person, await readSessionToken());
  return seeOther("/settings/sign-in?notice=unlinked");
});
