import type { ReactNode } from "react";
import type { FormState } from "#lib/forms.ts";
import { FieldError } from "./field-error.tsx";
import { describedBy, errorOf, type FormWords, type Labelled } from "./state.ts";

type Props = Labelled & { state?: FormState; words?: FormWords; children: ReactNode };

/** Legend, hint and error around several controls that answer one question. */
export function Group({ name, label, hint, state, words, children }: Props) {
  return (
    <fieldset className={errorOf(state, name) ? "field wrong" : "field"} aria-describedby={describedBy({ name, hint, state })}>
      <legend>{label}</legend>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <FieldError name={name} state={state} words={words} />
      {children}
    </fieldset>
  );
}
