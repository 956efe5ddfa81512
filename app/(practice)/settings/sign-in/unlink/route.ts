import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";
import { unlinkIdentity } from "#lib/auth/sso/link.ts";

/** Whoever takes their link with the provider away has just shown who they are. */
export const POST = postHandler(async () => {
  const person = await requirePerson();
  const way = await wayToProof("/settings/sign-in");
  if (way) return seeOther(way);

  await unlinkIdentity(person, await readSessionToken());
  return seeOther("/settings/sign-in?notice=unlinked");
});
