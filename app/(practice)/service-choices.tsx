import { Options } from "#app/ui/form/options.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import type { FormState } from "#lib/forms.ts";
import type { AskedInDialog } from "./asked-in-dialog.ts";

type Props = { asked: AskedInDialog; kept?: Record<string, string>; form: { state: FormState; words: FormWords } };

/** What the service's record asks for besides a task. */
export const ServiceChoices = ({ asked: { payer, billed, period }, kept, form }: Props) => (
  <>
    {payer && <Options name="invoiceRecipient" defaultValue={kept?.invoiceRecipient} {...payer} {...form} />}
    {billed && <p>{billed}</p>}
    {period && <Options name="period" defaultValue={kept?.period} {...period} {...form} />}
  </>
);

/** The order in which the error summary names them. */
export const choiceOrder = ["invoiceRecipient", "period"];
