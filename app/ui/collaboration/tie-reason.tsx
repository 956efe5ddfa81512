"use client";

import { errorOf, type FormWords } from "#app/ui/form/state.ts";
import { TextArea } from "#app/ui/form/text-area.tsx";
import type { FormState } from "#lib/forms.ts";

export type TieTexts = Record<"tieReason" | "tieReasonHint", string>;
type Props = { texts: TieTexts; given: string | undefined; form: { state: FormState; words: FormWords } };

/** Asked once somebody of the office itself is named as its customer's administrator. */
export const TieReason = ({ texts, given, form }: Props) =>
  (given !== undefined || errorOf(form.state, "tieReason") || form.state.values?.tieReason !== undefined) && (
    <TextArea name="tieReason" label={texts.tieReason} hint={texts.tieReasonHint} rows={2} defaultValue={given} {...form} />
  );
