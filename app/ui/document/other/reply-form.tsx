"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import type { FormState } from "#lib/forms.ts";
import { replySigns } from "#lib/standing/limits.ts";

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  about: { companyId: string; documentId: string };
  words: FormWords;
  texts: { label: string; hint: string; send: string };
};

export function ReplyForm({ action: reply, about, words, texts }: Props) {
  const [state, action] = useForm(reply);
  const form = { state, words };
  return (
    <form className="stack no-print" action={action} noValidate>
      <ErrorSummary {...form} />
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <TextArea name="reply" label={texts.label} hint={texts.hint} maxLength={replySigns} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.send}</Submit>
      </div>
    </form>
  );
}
