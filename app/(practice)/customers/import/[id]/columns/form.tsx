"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Frame } from "#app/ui/form/labelled.tsx";
import { describedBy, errorOf, type FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { saveColumns } from "./actions.ts";

type Props = {
  importId: string;
  shown: { sheet: string; encoding: string; line: number };
  columns: { name: string; samples: string; column: string }[];
  options: { id: string; name: string }[];
  words: FormWords;
  texts: Record<"title" | "columns" | "unread" | "save" | "remembered", string>;
};

export function ColumnsForm({ importId, shown, columns, options, words, texts }: Props) {
  const [state, action] = useForm(saveColumns);
  const form = { state, words };
  return (
    <form className="panel stack" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2>{texts.columns}</h2>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="sheet" value={shown.sheet} />
      <input type="hidden" name="encoding" value={shown.encoding} />
      <input type="hidden" name="line" value={shown.line} />
      {columns.map(({ name: heading, samples, column }, place) => {
        // The summary leads to the first.
        const name = `column-${place + 1}`;
        const id = place === 0 ? "columns" : name;
        const chosen = state.values?.[name] ?? column;
        return (
          <Frame key={id} name={id} label={heading} hint={samples} {...form}>
            <select
              key={chosen}
              className="input"
              id={id}
              name={name}
              defaultValue={chosen}
              aria-invalid={errorOf(state, id) ? true : undefined}
              aria-describedby={describedBy({ name: id, hint: samples, state })}
            >
              <option value="">{texts.unread}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.name}
                </option>
              ))}
            </select>
          </Frame>
        );
      })}
      <p className="quiet">{texts.remembered}</p>
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
      </div>
    </form>
  );
}
