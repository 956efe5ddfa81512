"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { object } from "./actions.ts";

type Props = {
  invitationId: string;
  words: FormWords;
  texts: Record<"pageTitle" | "title" | "text" | "words" | "wordsHint" | "send", string>;
};

/** For whoever was asked first and answers for the company all the same. */
export function ObjectionForm({ invitationId, words, texts }: Props) {
  const [state, action] = useForm(object);
  const form = { state, words };
  return (
    <form className="panel stack" action={action} noValidate>
      <FormTitle {...form}>{texts.pageTitle}</FormTitle>
      <ErrorSummary {...form} />
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <input type="hidden" name="invitationId" value={invitationId} />
      <TextArea name="words" label={texts.words} hint={texts.wordsHint} rows={3} {...form} />
      <div className="bar">
        <Submit words={words} look="secondary">
          {texts.send}
        </Submit>
      </div>
    </form>
  );
}
