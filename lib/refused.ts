import { tell } from "./happened.ts";
import { log } from "./log.ts";
import { isFirstRefusal } from "./request-context.ts";

type Why = "nothing there" | "not signed in" | "only invited" | "not from our pages" | "too many" | "too many letters";

/** One line for a request that was turned away; who and where stand in every line. */
export function noteRefusal(why: Why): void {
  if (!isFirstRefusal()) return;
  log.info({ why }, "refused");
  if (why === "too many letters") tell("limit", { limit: "letters" });
}

/** One line for each try to sign in, by what, and what came of it. */
export function noteSignIn(by: "code" | "second factor" | "single sign-on", refusal: string | undefined): void {
  tell("sign-in", { by, outcome: refusal ? "refused" : "done" });
  log.info({ by, refusal }, refusal ? "sign-in refused" : "signed in");
}
