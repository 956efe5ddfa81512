import { Frame } from "./labelled.tsx";
import { describedBy, errorOf, type Labelled, type Wired } from "./state.ts";

type Props = Wired &
  Labelled & {
    options: { id: string; name: string }[];
    placeholder?: string | undefined;
    defaultValue?: string | undefined;
    required?: boolean;
  };

export function Choice({ name, label, hint, options, placeholder, state, words, defaultValue, required }: Props) {
  const chosen = state?.values?.[name] ?? defaultValue;
  return (
    <Frame name={name} label={label} hint={hint} state={state} words={words}>
      {/* The key makes a new select after a rejection: React resets forms, and a select then falls back to its first option. */}
      <select
        key={chosen}
        className="input"
        id={name}
        name={name}
        defaultValue={chosen}
        required={required}
        aria-invalid={errorOf(state, name) ? true : undefined}
        aria-describedby={describedBy({ name, hint, state })}
      >
        {placeholder && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </Frame>
  );
}
