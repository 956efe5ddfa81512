import { isFirstRefusal } from "./http/trail.ts";
import { log } from "./log.ts";

/** One line for a request that was turned away; who and where stand in every line. */
export function noteRefusal(why: "nothing there" | "not signed in" | "not from our pages" | "too many"): void {
  if (isFirstRefusal()) log.info({ why }, "refused");
}
