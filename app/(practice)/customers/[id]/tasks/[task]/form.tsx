"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { CheckBox } from "#app/ui/form/check-box.tsx";
import { CheckBoxes } from "#app/ui/form/check-boxes.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { Seen } from "#lib/seen.ts";
import { saveChangedTask } from "./actions.ts";

type Option = { id: string; name: string };
type Text = "title" | "pageTitle" | "name" | "owner" | "ownerHint" | "participants" | "participantsHint" | "isActive" | "isActiveNote";
type Props = {
  task: { id: string; customerId: string; name: string; ownerId: string; participantIds: string[]; isActive: boolean };
  seen: Seen;
  colleagues: Option[];
  words: FormWords;
  texts: Record<Text | "confirm" | "save" | "cancel", string>;
};

export function ChangedTaskForm({ task, seen, colleagues, words, texts }: Props) {
  const [state, action] = useForm(saveChangedTask);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.pageTitle}</FormTitle>
      <ErrorSummary {...form} order={["endsAccess", "name", "ownerId", "participantIds"]} />
      <h2 className="big">{texts.title}</h2>
      <input type="hidden" name="customerId" value={task.customerId} />
      <input type="hidden" name="taskId" value={task.id} />
      <SeenBefore state={state} of={seen} />
      <Field name="name" label={texts.name} maxLength={80} defaultValue={task.name} {...form} />
      <Choice name="ownerId" label={texts.owner} hint={texts.ownerHint} options={colleagues} defaultValue={task.ownerId} {...form} />
      <CheckBoxes
        name="participantIds"
        label={texts.participants}
        hint={texts.participantsHint}
        options={colleagues}
        defaultValues={task.participantIds}
        {...form}
      />
      <CheckBox name="isActive" label={texts.isActive} note={texts.isActiveNote} defaultChecked={task.isActive} {...form} />
      {state.errors?.endsAccess && <CheckBox name="endsAccess" label={texts.confirm} {...form} />}
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
        <Link className="button plain" href={`/customers/${task.customerId}/tasks`} prefetch={false}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
