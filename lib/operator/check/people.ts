import type { Settings } from "#env/schema.ts";
import { advice, type Finding, ok, wrong } from "./finding.ts";

type People = Pick<Settings, "JOIN" | "OPERATOR_EMAIL" | "SUPPORT_EMAIL" | "SUPPORT_PHONE">;

const joining = {
  ask: "each office that asks to join waits for you",
  open: "each office that joins can work at once",
  closed: "no office can join",
};

/** Whether those who join, and those who need help, reach somebody. */
export function checkPeople({ JOIN, OPERATOR_EMAIL, SUPPORT_EMAIL, SUPPORT_PHONE }: People): Finding[] {
  const isReached = Boolean(SUPPORT_EMAIL || SUPPORT_PHONE);
  const set = "Set SUPPORT_EMAIL, SUPPORT_PHONE or both.";
  return [
    JOIN === "ask" && !OPERATOR_EMAIL
      ? wrong("joining", "offices that ask to join wait, and no one is told", "Set OPERATOR_EMAIL, or JOIN to open or closed.")
      : ok("joining", joining[JOIN]),
    JOIN === "closed" && !isReached
      ? wrong("support", "the page where offices would join names no one to contact", set)
      : isReached
        ? ok("support", "pages and emails say how to reach you")
        : advice("support", "no page and no email says how to reach you", set),
  ];
}
