"use client";

import Link from "next/link";
import { useActionState } from "react";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormTitle } from "#app/ui/form-title.tsx";
import { Submit } from "#app/ui/submit.tsx";
import type { FormWords } from "#app/ui/wiring.ts";
import { link } from "./actions.ts";

type Props = {
  collaborationId: string;
  path: `/customers/${string}/collaborations/${string}`;
  addTask: `/customers/${string}/tasks/new`;
  tasks: { id: string; name: string }[];
  words: FormWords;
  texts: Record<"title" | "text" | "task" | "choose" | "link" | "cancel" | "noTask" | "addTask", string>;
};

export function LinkForm({ collaborationId, path, addTask, tasks, words, texts }: Props) {
  const [state, action] = useActionState(link, {});
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <p>{texts.text}</p>
      <input type="hidden" name="collaborationId" value={collaborationId} />
      {tasks.length > 0 ? (
        <Choice name="taskId" label={texts.task} options={tasks} placeholder={texts.choose} {...form} />
      ) : (
        <p>
          {texts.noTask} <Link href={addTask}>{texts.addTask}</Link>
        </p>
      )}
      <div className="bar">
        {tasks.length > 0 && <Submit words={words}>{texts.link}</Submit>}
        <Link className="button plain" href={path}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
