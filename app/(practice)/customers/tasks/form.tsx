"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { CheckBoxes } from "#app/ui/form/check-boxes.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Options } from "#app/ui/form/options.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { saveTasks } from "./actions.ts";

type Option = { id: string; name: string };
type Text = "title" | "template" | "owner" | "ownerHint" | "join" | "leave" | "state" | "same" | "active" | "inactive" | "choose";
type Props = {
  chosen: { which: string; filter: string; customers: string[] };
  templates: Option[];
  colleagues: Option[];
  words: FormWords;
  texts: Record<Text | "keep" | "explain" | "save" | "cancel" | "whatHappens", string>;
};

export function TasksForm({ chosen, templates, colleagues, words, texts }: Props) {
  const [state, action] = useForm(saveTasks);
  const form = { state, words };
  const { summary, explained, tasks } = state.values ?? {};
  const states = (["same", "active", "inactive"] as const).map((id) => ({ id, name: texts[id] }));
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} order={["templateId", "ownerId", "joinIds", "leaveIds", "state"]} />
      <input type="hidden" name="which" value={chosen.which} />
      <input type="hidden" name="filter" value={chosen.filter} />
      {chosen.customers.map((id) => (
        <input key={id} type="hidden" name="customer" value={id} />
      ))}
      <input type="hidden" name="explained" value={explained ?? ""} />
      <Choice name="templateId" label={texts.template} options={templates} placeholder={texts.choose} {...form} />
      <Choice name="ownerId" label={texts.owner} hint={texts.ownerHint} options={colleagues} placeholder={texts.keep} {...form} />
      <CheckBoxes name="joinIds" label={texts.join} options={colleagues} {...form} />
      <CheckBoxes name="leaveIds" label={texts.leave} options={colleagues} {...form} />
      <Options name="state" label={texts.state} options={states} defaultValue="same" {...form} />
      {summary && (
        <section className="panel note stack" role="status">
          <h2>{texts.whatHappens}</h2>
          <p>{summary}</p>
        </section>
      )}
      <div className="bar">
        <Submit words={words}>{summary && tasks !== "0" ? texts.save : texts.explain}</Submit>
        <Link className="button plain" href="/customers" prefetch={false}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
