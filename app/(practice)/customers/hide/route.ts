import { cookies } from "next/headers";
import { hiding } from "#app/(practice)/hiding.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";

/** Hides the list in this browser, or shows it again. */
export const POST = postHandler(async (form) => {
  const jar = await cookies();
  if (form.has("hide")) jar.set(hiding.name, "hidden", hiding.options);
  else jar.delete(hiding.name);
  return seeOther("/customers");
});
