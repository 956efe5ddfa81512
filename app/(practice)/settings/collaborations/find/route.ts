import { addressOf, filterOf, placeOf } from "#app/(practice)/settings/collaborations/parts/address.ts";
import { postHandler, seeOther } from "#app/entry/handle-post.ts";

/** The filter form of the lists is answered with its address, in which only what is set stands. */
export const POST = postHandler(async (form) => {
  const asked = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  return seeOther(addressOf(placeOf(asked.get("place")), await filterOf(Promise.resolve(asked)), {}));
});
