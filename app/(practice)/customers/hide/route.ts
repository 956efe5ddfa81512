import { cookies } from "next/headers";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { hiding } from "../hiding.ts";

/** Hides the list in this browser, or shows it again. */
export const POST = postHandler(async (form) => {
  const jar = await cookies();
  if (form.has("hide")) jar.set(hiding.name, "hidden", hiding.options);
  else jar.delete(hiding.name);
  return seeOther("/customers");
});
