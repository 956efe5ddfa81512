"use client";

import Link from "next/link";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormTitle } from "#app/ui/form-title.tsx";
import { useForm } from "#app/ui/kept.tsx";
import { Submit } from "#app/ui/submit.tsx";
import type { FormWords } from "#app/ui/wiring.ts";
import { changeTaskOf } from "./actions.ts";

type Props = {
  collaborationId: string;
  officeId: string;
  path: `/customers/${string}/collaborations/${string}`;
  newTask: `/customers/${string}/tasks/new`;
  current: string | undefined;
  tasks: { id: string; name: string }[];
  words: FormWords;
  texts: Record<"title" | "text" | "task" | "choose" | "none" | "change" | "add" | "keep", string>;
};

export function ChangeTaskForm({ collaborationId, officeId, path, newTask, current, tasks, words, texts }: Props) {
  const [state, action] = useForm(changeTaskOf);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <p>{texts.text}</p>
      <input type="hidden" name="collaborationId" value={collaborationId} />
      <input type="hidden" name="officeId" value={officeId} />
      {tasks.length > 0 && (
        <Choice
          name="taskId"
          label={texts.task}
          options={tasks}
          placeholder={current ? undefined : texts.choose}
          defaultValue={current}
          {...form}
        />
      )}
      <p>
        {tasks.length === 0 && `${texts.none} `}
        <Link href={newTask}>{texts.add}</Link>
      </p>
      <div className="bar">
        {tasks.length > 0 && <Submit words={words}>{texts.change}</Submit>}
        <Link className="button plain" href={path}>
          {texts.keep}
        </Link>
      </div>
    </form>
  );
}
