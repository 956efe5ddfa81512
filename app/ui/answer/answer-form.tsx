"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { CheckBoxes } from "#app/ui/form/check-boxes.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Options } from "#app/ui/form/options.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import type { FormState } from "#lib/forms.ts";
import { Checked } from "./checked.tsx";
import type { AnswerTexts } from "./texts.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  about: { companyId: string; documentId: string; code: string };
  back: string;
  words: FormWords;
  texts: AnswerTexts;
};

/** One answer: first written, then shown, then sent. */
export function AnswerForm({ action: answer, about, back, words, texts }: Props) {
  const [state, action] = useForm(answer);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {state.isChecked ? (
        <Checked values={state.values ?? {}} words={words} texts={texts} />
      ) : (
        <>
          <FormTitle {...form}>{texts.title}</FormTitle>
          <ErrorSummary {...form} order={["reasons", "actions", "note"]} />
          <div className="stack gap-s">
            <h1>{texts.title}</h1>
            <p>{texts.means}</p>
          </div>
          {texts.asks && (
            <>
              <CheckBoxes name="reasons" label={texts.reasons} hint={texts.reasonsHint} options={texts.reasonOptions} {...form} />
              <Options name="actions" label={texts.actions} options={texts.actionOptions} {...form} />
            </>
          )}
          <TextArea name="note" label={texts.note} hint={texts.noteHint} maxLength={1000} {...form} />
          <div className="bar">
            <Submit words={words} name="step" value="check">
              {texts.check}
            </Submit>
            <a className="button plain" href={back}>
              {texts.cancel}
            </a>
          </div>
        </>
      )}
    </form>
  );
}
