"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { CheckBoxes } from "#app/ui/form/check-boxes.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { ServicePath } from "#lib/standing/links.ts";
import { saveTask } from "./actions.ts";

type Option = { id: string; name: string };
type Text =
  | "title"
  | "pageTitle"
  | "template"
  | "name"
  | "nameHint"
  | "owner"
  | "ownerHint"
  | "participants"
  | "participantsHint"
  | "choose"
  | "save"
  | "cancel";
type Props = {
  customerId: string;
  employeeId: string;
  service: string;
  back: `${ServicePath}/activate` | `/customers/${string}/tasks`;
  colleagues: Option[];
  templates: Option[];
  words: FormWords;
  texts: Record<Text, string>;
};

export function TaskForm({ customerId, employeeId, service, back, colleagues, templates, words, texts }: Props) {
  const [state, action] = useForm(saveTask);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.pageTitle}</FormTitle>
      <ErrorSummary {...form} order={["templateId", "name", "ownerId", "participantIds"]} />
      <h2 className="big">{texts.title}</h2>
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="service" value={service} />
      <Choice name="templateId" label={texts.template} options={templates} placeholder={texts.choose} {...form} />
      <Field name="name" label={texts.name} hint={texts.nameHint} maxLength={80} {...form} />
      <Choice name="ownerId" label={texts.owner} hint={texts.ownerHint} options={colleagues} defaultValue={employeeId} {...form} />
      <CheckBoxes name="participantIds" label={texts.participants} hint={texts.participantsHint} options={colleagues} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
        <Link className="button plain" href={back}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
