"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import type { FormState } from "#lib/forms.ts";
import { Notice } from "../notice.tsx";
import type { FormWords } from "./state.ts";

/** `order` names the fields as they stand on the page, when the schema's order is another. */
type Props = { state: FormState; words: FormWords; order?: string[] };

/** What is wrong, above the form. Takes the focus each time it appears. */
export function ErrorSummary({ state, words, order }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.message || state.errors) box.current?.focus();
  }, [state]);

  const errors = Object.entries(state.errors ?? {}).flatMap(([name, texts]) => (texts?.[0] ? [{ name, text: texts[0] }] : []));
  if (order) errors.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  if (state.isKept)
    return (
      <Notice tone="note" title={words.kept}>
        {words.keptText}
      </Notice>
    );
  if (!state.message && errors.length === 0) return null;
  return (
    <div className="summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2>{words.problem}</h2>
        {state.message && (
          <p>
            {state.message} {state.way && <a href={state.way.href}>{state.way.name}</a>}
          </p>
        )}
        {state.changes && state.changes.length > 0 && (
          <ul>
            {state.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        {errors.length > 0 && (
          <ul>
            {errors.map(({ name, text }) => (
              <li key={name}>
                {name ? (
                  <a href={`#${name}`} onClick={(event) => goTo(event, name)}>
                    {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** To the field with its label in view; a bare link would scroll the label out. */
function goTo(event: MouseEvent, name: string) {
  const field = document.getElementById(name);
  if (!field) return;
  event.preventDefault();
  field.closest(".field")?.scrollIntoView();
  field.focus({ preventScroll: true });
}
