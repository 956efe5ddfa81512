import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { listCompaniesOf, listOfficesOf, requirePerson } from "#lib/auth/sessions/require.ts";
import { findClosedOffice } from "#lib/offices/closed.ts";
import { listOwnPlaces } from "#lib/people/own-places.ts";

/** Everybody's own start: the office's customers, that the office is closed, My Spiris, or what somebody is asked who belongs nowhere yet. */
export default page(async () => {
  const person = await requirePerson();
  if ((await listOfficesOf(person.personId)).length > 0) redirect("/customers");
  if (await findClosedOffice(person)) redirect("/office/closed");
  if ((await listCompaniesOf(person)).length > 0) redirect("/my");
  redirect((await listOwnPlaces(person)).asked.length > 0 ? "/places" : "/my");
});
