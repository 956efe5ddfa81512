import { cookies } from "next/headers";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { signOut } from "#lib/auth/sessions/require.ts";
import { localeCookie } from "#lib/cookies.ts";
import { ownPath } from "#lib/links.ts";

/** Ends the session; somebody who switches account comes back to where they were. */
export const POST = postHandler(async (form) => {
  await signOut();
  await forgetAllButLanguage();
  const answer = seeOther(form.has("to") ? ownPath(form.get("to")) : "/sign-in");
  answer.headers.set("clear-site-data", '"cache", "storage"');
  return answer;
});

/** The next one at this browser may be somebody else. Not by `Clear-Site-Data: "cookies"`, which forgets the chosen language too. */
async function forgetAllButLanguage() {
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (name !== localeCookie.name) jar.set(name, "", { ...localeCookie.options, maxAge: 0 });
  }
}
