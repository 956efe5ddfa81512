import type { ReactNode } from "react";
import { FieldError } from "./field-error.tsx";
import { describedBy, errorOf, type Wired } from "./state.ts";

type Props = Wired & { name: string; label: ReactNode; note?: ReactNode; value?: string; defaultChecked?: boolean; required?: boolean };

export function CheckBox({ name, label, note, value = "on", state, words, defaultChecked, required }: Props) {
  const checked = state?.values ? state.values[name] === value : defaultChecked;
  return (
    <div className={errorOf(state, name) ? "field wrong" : "field"} key={String(checked)}>
      <FieldError name={name} state={state} words={words} />
      <label className="option">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={checked}
          required={required}
          aria-invalid={errorOf(state, name) ? true : undefined}
          aria-describedby={describedBy({ name, state })}
        />
        <b>{label}</b>
        {note && <small>{note}</small>}
      </label>
    </div>
  );
}
