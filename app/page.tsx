import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";
import { findEmployee, requirePerson } from "#lib/auth/sessions/require.ts";

/** Everybody's own start: the office's customers, or My Spiris. */
export default page(async () => {
  await requirePerson();
  redirect((await findEmployee()) ? "/customers" : "/my");
});
