import { shownAddress } from "#lib/addresses.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { isId, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { fullNameOf } from "#lib/names.ts";
import { decideOnApplication, listWaitingApplications } from "#lib/offices/join/decide.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";
import { isProven, type Order, said, type Told } from "./order.ts";
import { usage } from "./usage.ts";

/** Lets an office in that has asked to join, or not. The applicant is told either way. */
export const decideOnOffice =
  (decision: "approve" | "refuse") =>
  async (order: Order): Promise<Told> => {
    const [, , id = ""] = order.words;
    if (!isId(id) || !isProven(order)) throw new Error(`Name the application, yourself and the proof.\n\n${usage}`);
    const { operator, proof } = order;
    const { application, refusal } = await decideOnApplication(id, { decision, operator, proof });
    if (refusal === "not-waiting") throw new Error("No such application waits.");
    if (refusal) throw new Error("There is an office with that organisation number now. Refuse the application.");
    const applicant = fullNameOf(application);
    return said(
      decision === "approve"
        ? `${application.name} is open, with ${applicant} as its administrator, who is told by email.`
        : `Refused. ${applicant} is told by email.`,
    );
  };

export async function describeApplications() {
  const waiting = await listWaitingApplications();
  const lines = waiting.flatMap((asked) => [
    asked.id,
    `  office ${asked.name}, ${organisationNumberOnScreen(asked.organisationNumber)}, asks to join`,
    `  ${fullNameOf(asked)}, ${shownAddress(asked.email)}, ${telephoneOnScreen(asked.mobile)}`,
    `  address confirmed ${momentInText(asked.confirmedAt, "en")}, terms version ${asked.termsVersion} approved`,
  ]);
  return { lines, facts: waiting };
}
