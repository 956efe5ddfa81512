import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { networkAddress } from "#lib/auth/network.ts";
import { findPerson, readSessionToken } from "#lib/auth/sessions/require.ts";
import { keepVisitToken } from "#lib/auth/sso/browser.ts";
import { ssoName } from "#lib/auth/sso/provider.ts";
import { beginVisit } from "#lib/auth/sso/visit.ts";
import { ownPath } from "#lib/links.ts";
import { missing } from "#lib/missing.ts";

/** "Sign in with …": the page that follows leads on to the provider. */
export const POST = postHandler(async (form) => {
  if (!ssoName()) missing();
  const person = await findPerson();
  const { visitToken, refusal } = await beginVisit({
    to: ownPath(form.get("to")),
    network: await networkAddress(),
    signedIn: person && { personId: person.personId, sessionToken: await readSessionToken() },
  });
  if (refusal) return seeOther(`/sign-in?problem=${refusal}`);

  await keepVisitToken(visitToken);
  return seeOther("/sign-in/sso");
});
