import { addressOf, filterOf } from "#app/(practice)/customers/parts/address.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";

/** The filter form is posted: a personal number that somebody looks for shall stand in no address and no log. */
export const POST = postHandler(async (form) => {
  const asked = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  return seeOther(addressOf(await filterOf(Promise.resolve(asked)), {}));
});
