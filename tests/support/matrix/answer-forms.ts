import { refusalOf } from "#tests/support/cast/requests.ts";
import type { WholeWorld } from "./whole-world.ts";

/** What a company answers with, by address. */
export function answersIn({ collaboration, waiting, pages, changeId }: WholeWorld) {
  const ofCompany = { collaborationId: collaboration.id, companyId: collaboration.companyId };
  return {
    "/api/answers/approve": { ...pages.approve, read: "on" },
    "/api/answers/decline": refusalOf(waiting),
    "/api/answers/keep": { ...ofCompany, pageHash: "" },
    "/api/answers/terms": { ...ofCompany, termsVersion: 2, termsLocale: "sv", pageHash: "", read: "on" },
    "/api/answers/payer": { ...ofCompany, changeId, answer: "approved", pageHash: pages.payer },
  };
}
