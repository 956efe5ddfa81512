import { redirect } from "next/navigation";
import { nowhere, ownPath } from "./links.ts";
import { noteRefusal } from "./refused.ts";

/** notFound() answers with an empty body without JavaScript; an address that matches nothing gives the real 404 page. */
export function missing(): never {
  noteRefusal("nothing there");
  redirect(ownPath(nowhere));
}
