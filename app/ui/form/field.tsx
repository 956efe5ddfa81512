import type { ComponentProps } from "react";
import { Frame } from "./labelled.tsx";
import { describedBy, errorOf, type Labelled, type Wired } from "./state.ts";

type InputProps = Pick<
  ComponentProps<"input">,
  | "type"
  | "autoComplete"
  | "inputMode"
  | "maxLength"
  | "required"
  | "defaultValue"
  | "placeholder"
  | "spellCheck"
  | "autoCapitalize"
  | "min"
  | "max"
>;
type Props = Wired & Labelled & InputProps & { width?: "s" | "m" | "code" };

export function Field({ name, label, hint, state, words, width, type = "text", defaultValue, ...input }: Props) {
  return (
    <Frame name={name} label={label} hint={hint} state={state} words={words}>
      <input
        className={width ? `input ${width}` : "input"}
        type={type}
        id={name}
        name={name}
        defaultValue={state?.values?.[name] ?? defaultValue}
        aria-invalid={errorOf(state, name) ? true : undefined}
        aria-describedby={describedBy({ name, hint, state })}
        {...input}
      />
    </Frame>
  );
}
