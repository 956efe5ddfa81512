import { redirect } from "next/navigation";
import { page } from "#app/entry/render-page.tsx";

export default page(async () => redirect("/settings/collaborations"));
