"use client";

import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { ActivationTexts } from "./texts.ts";

/** Without a task nothing can be activated. The way to one goes through the form, so that what is filled in comes along. */
export const NoTask = ({ texts, words }: { texts: ActivationTexts; words: FormWords }) => (
  <section className="panel stack" id="taskId" tabIndex={-1}>
    <h3>{texts.noTask}</h3>
    <p>{texts.noTaskText}</p>
    <div className="bar">
      <Submit words={words} name="then" value="task">
        {texts.addTask}
      </Submit>
    </div>
  </section>
);
