import type { Route } from "next";
import { redirect } from "next/navigation";

/** notFound() answers with an empty body without JavaScript; an address that matches nothing gives the real 404 page. */
export function missing(): never {
  redirect("/saknas" as Route);
}
