import type { ReactNode } from "react";
import { Group } from "./group.tsx";
import type { Labelled, Wired } from "./state.ts";

export type Option = { id: string; name: ReactNode; note?: ReactNode };
type Props = Wired & Labelled & { options: Option[]; defaultValue?: string; required?: boolean };

/** One of several, each a card. The first has the group's name as its id, where the error summary leads. */
export function Options({ name, label, hint, options, state, words, defaultValue, required }: Props) {
  const chosen = state?.values?.[name] ?? defaultValue;
  return (
    <Group key={chosen} name={name} label={label} hint={hint} state={state} words={words}>
      {options.map(({ id, name: title, note }, index) => (
        <label className="option" key={id}>
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${id}`}
            name={name}
            value={id}
            defaultChecked={id === chosen}
            required={required}
          />
          <b>{title}</b>
          {note && <small>{note}</small>}
        </label>
      ))}
    </Group>
  );
}
