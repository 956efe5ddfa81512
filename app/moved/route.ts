import { headers } from "next/headers";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";
import { saveForm } from "#lib/auth/sessions/unsent-form.ts";
import { valuesOf } from "#lib/forms.ts";
import { ownPath } from "#lib/links.ts";
import { log } from "#lib/log.ts";

/** Where proxy.ts leads a form whose action has moved since its page was opened: back to the page, with what was typed. */
export const POST = postHandler(async (form, request) => {
  const { personId } = await requirePerson();
  await saveForm(typedIn(form), personId);
  log.info("a form of an earlier build");
  const back = ownPath((await headers()).get("x-from"));
  // React follows no redirect of an action but one that this header tells.
  if (request.headers.has("next-action")) return new Response(null, { headers: { "x-action-redirect": `${back};replace` } });
  return seeOther(back);
});

/** React puts the place of the form before each of its names. */
const typedIn = (form: FormData) =>
  Object.fromEntries(Object.entries(valuesOf(form)).map(([name, value]) => [name.replace(/^_\d+_/, ""), value]));
