import { redirect } from "next/navigation";
import { page } from "#app/ui/wrapped.tsx";

export default page(async () => redirect("/settings/collaborations"));
