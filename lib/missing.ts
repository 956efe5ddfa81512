import { redirect } from "next/navigation";
import { ownPath } from "./links.ts";

/** notFound() answers with an empty body without JavaScript; an address that matches nothing gives the real 404 page. */
export function missing(): never {
  redirect(ownPath("/saknas"));
}
