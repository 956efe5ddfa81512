import type { FormState } from "#lib/forms.ts";
import { errorOf, type FormWords } from "./state.ts";

type Props = { name: string; state?: FormState; words?: FormWords };

export function FieldError({ name, state, words }: Props) {
  const error = errorOf(state, name);
  if (!error) return null;
  return (
    <span className="error" id={`${name}-error`}>
      <span className="unseen">{words?.error}: </span>
      {error}
    </span>
  );
}
