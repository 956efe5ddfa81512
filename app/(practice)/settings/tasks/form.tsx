"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Options } from "#app/ui/form/options.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { Seen } from "#lib/seen.ts";
import { saveTemplate } from "./actions.ts";

type Text = "title" | "name" | "nameHint" | "english" | "englishHint" | "period" | "save" | "cancel";
type Props = {
  officeId: string;
  seen?: Seen;
  template: { id: string; name: string; englishName: string | null; period?: string };
  periods: { id: string; name: string }[];
  words: FormWords;
  texts: Record<Text, string>;
};

/** For a new template, whose id is empty, and for one that is changed. */
export function TemplateForm({ officeId, seen, template, periods, words, texts }: Props) {
  const [state, action] = useForm(saveTemplate);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <input type="hidden" name="officeId" value={officeId} />
      <input type="hidden" name="templateId" value={template.id} />
      {seen && <SeenBefore state={state} of={seen} />}
      <Field
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        defaultValue={template.name}
        maxLength={80}
        autoComplete="off"
        {...form}
      />
      <Field
        name="englishName"
        label={texts.english}
        hint={texts.englishHint}
        defaultValue={template.englishName ?? undefined}
        maxLength={80}
        autoComplete="off"
        {...form}
      />
      <Options name="period" label={texts.period} options={periods} defaultValue={template.period} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
        <Link className="button plain" href="/settings/tasks">
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
