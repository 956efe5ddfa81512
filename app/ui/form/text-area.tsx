import type { ComponentProps } from "react";
import { Frame } from "./labelled.tsx";
import { describedBy, errorOf, type Labelled, type Wired } from "./state.ts";

type Props = Wired & Labelled & Pick<ComponentProps<"textarea">, "rows" | "maxLength" | "required" | "defaultValue" | "autoComplete">;

export function TextArea({ name, label, hint, state, words, rows = 4, defaultValue, ...input }: Props) {
  return (
    <Frame name={name} label={label} hint={hint} state={state} words={words}>
      <textarea
        className="input"
        id={name}
        name={name}
        rows={rows}
        defaultValue={state?.values?.[name] ?? defaultValue}
        aria-invalid={errorOf(state, name) ? true : undefined}
        aria-describedby={describedBy({ name, hint, state })}
        {...input}
      />
    </Frame>
  );
}
