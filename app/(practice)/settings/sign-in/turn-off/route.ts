import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { turnOffFactor } from "#lib/auth/factor/turn-off.ts";
import { readSessionToken, requirePerson } from "#lib/auth/sessions/require.ts";

/** Whoever turns their second factor off has just shown it. */
export const POST = postHandler(async () => {
  const person = await requirePerson();
  const way = await wayToProof("/settings/sign-in");
  if (way) return seeOther(way);

  await turnOffFactor(person, await readSessionToken());
  return seeOther("/settings/sign-in?notice=turned-off");
});
