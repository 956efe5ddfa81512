import { posted, seeOther } from "#app/ui/posted.ts";
import { signOut } from "#lib/auth/session.ts";
import { ownPath } from "#lib/links.ts";

/** Ends the session; somebody who switches account comes back to where she was. */
export const POST = posted(async (form) => {
  await signOut();
  return seeOther(form.has("to") ? ownPath(form.get("to")) : "/sign-in");
});
