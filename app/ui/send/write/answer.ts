import { readInput } from "#app/entry/read-input.ts";
import { done } from "#app/entry/run-action.ts";
import { documentPath } from "#lib/exchange/links.ts";
import { ReachInput, WriteInput } from "#lib/exchange/write/input.ts";
import { previewInvoice } from "#lib/exchange/write/prepare.ts";
import { lookUpReceiver } from "#lib/exchange/write/reach.ts";
import { writeAndSend } from "#lib/exchange/write/write-and-send.ts";
import { type FormState, refuse, valuesOf } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ownPath } from "#lib/links.ts";
import type { MailboxUser } from "#lib/who.ts";
import { previewOf } from "./preview-of.ts";
import { refusedAs } from "./refused-as.ts";
import { arranged, mostRows, rowsAtFirst, rowsShown, withoutGaps } from "./rows.ts";
import type { Shown } from "./told.ts";

type Answer = FormState | ReturnType<typeof done>;
type Step = (user: MailboxUser, form: FormData) => Promise<Answer>;

/** What comes of each button of the form in which an invoice is written. What was typed stands in it still, whichever was pressed. */
export function answerWritten(user: MailboxUser, form: FormData): Promise<Answer> {
  const button = String(form.get("do"));
  return (Object.hasOwn(steps, button) ? (steps[button] ?? preview) : preview)(user, form);
}

const steps: Record<string, Step> = {
  more: async (_, form) => {
    const values = withoutGaps(valuesOf(form));
    return { values: { ...values, rows: String(Math.min(mostRows, rowsShown(values) + rowsAtFirst)) } };
  },
  change: async (_, form) => ({ values: valuesOf(form) }),
  "look-up": async (user, form) => {
    const { input, rejected } = await readInput(ReachInput, form);
    if (rejected) return rejected;
    const { reach, refusal } = await lookUpReceiver(user, input.buyerNumber);
    const t = await getTranslations("sendDocument");
    if (refusal) return refuse(form, t(`refusals.${refusal}`));
    return show(form, { reach: { isHere: reach === "here", text: t(`told.lookedUp.${reach}`) } });
  },
  send: async (user, form) => {
    const { input, rejected } = await readInput(WriteInput, form, arranged);
    if (rejected) return rejected;
    const { documentId, refusal } = await writeAndSend(user, input);
    return documentId === undefined ? refusedAs(form, refusal) : done(ownPath(documentPath(user, documentId)));
  },
};

async function preview(user: MailboxUser, form: FormData): Promise<Answer> {
  const tidy = tidied(form);
  const { input, rejected } = await readInput(WriteInput, tidy, arranged);
  if (rejected) return rejected;
  const found = await previewInvoice(user, input);
  if (found.refusal) return refusedAs(tidy, found.refusal);
  return show(tidy, { preview: await previewOf(found, input) });
}

const show = (form: FormData, shown: Shown): FormState => ({ values: valuesOf(form), shown: JSON.stringify(shown) });

/** The form with its rows in one piece: errors then stand at the fields that are shown. */
function tidied(form: FormData): FormData {
  const tidy = new FormData();
  for (const [name, value] of Object.entries(withoutGaps(valuesOf(form)))) tidy.append(name, value);
  return tidy;
}
