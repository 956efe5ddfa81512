import type { ReactNode } from "react";
import type { FormState } from "#lib/forms.ts";
import { FieldError } from "./field-error.tsx";
import { errorOf, type FormWords, type Labelled } from "./state.ts";

type Props = Labelled & { state?: FormState; words?: FormWords; children: ReactNode };

/** Label, hint and error around one control whose id is its name. */
export function Frame({ name, label, hint, state, words, children }: Props) {
  return (
    <div className={errorOf(state, name) ? "field wrong" : "field"}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FieldError name={name} state={state} words={words} />
    </div>
  );
}
