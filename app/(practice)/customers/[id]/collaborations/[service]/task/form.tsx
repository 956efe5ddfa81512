"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { Seen } from "#lib/seen.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import { changeTaskOf } from "./actions.ts";

type Props = {
  collaborationId: string;
  officeId: string;
  customerId: string;
  service: string;
  seen: Seen;
  path: ServicePath;
  newTask: `/customers/${string}/tasks/new`;
  current: string | undefined;
  tasks: { id: string; name: string }[];
  words: FormWords;
  texts: Record<"title" | "text" | "task" | "choose" | "none" | "change" | "add" | "keep", string>;
};

export function ChangeTaskForm({
  collaborationId,
  officeId,
  customerId,
  service,
  seen,
  path,
  newTask,
  current,
  tasks,
  words,
  texts,
}: Props) {
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
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="service" value={service} />
      <SeenBefore state={state} of={seen} />
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
