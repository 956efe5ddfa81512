import { postHandler, seeOther } from "#app/entry/handle-post.ts";
import { addressOf, filterOf } from "#app/ui/documents/address.ts";
import { placeIn } from "#app/ui/documents/sent.ts";
import { requirePerson } from "#lib/auth/sessions/require.ts";

/** The filter form is posted: a personal number that somebody looks for shall stand in no address and no log. */
export const POST = postHandler(async (form) => {
  await requirePerson();
  const place = placeIn(form);
  const asked = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  return seeOther(addressOf(place, filterOf(place, asked), {}));
});
