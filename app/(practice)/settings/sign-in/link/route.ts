import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { wayToProof } from "#app/entry/step-up.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { readSessionToken, requireEmployee, requirePerson } from "#lib/auth/sessions/require.ts";
import { keepVisitToken } from "#lib/auth/sso/browser.ts";
import { ssoName } from "#lib/auth/sso/provider.ts";
import { beginVisit } from "#lib/auth/sso/visit.ts";
import { missing } from "#lib/missing.ts";

const back = "/settings/sign-in";

/** "Link with …": whoever makes a new way in has just shown who they are, with the second factor where they have one. */
export const POST = postHandler(async () => {
  await requireEmployee();
  if (!ssoName()) missing();
  const person = await requirePerson();
  const way = await wayToProof(back);
  if (way) return seeOther(way);

  const signedIn = { personId: person.personId, sessionToken: await readSessionToken() };
  const { visitToken, refusal } = await beginVisit({ to: back, network: await networkAddress(), signedIn, link: true });
  if (refusal) return seeOther(`${back}?problem=${refusal}`);

  await keepVisitToken(visitToken);
  return seeOther("/sign-in/sso");
});
