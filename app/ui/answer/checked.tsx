"use client";

import { Fragment, useEffect, useRef } from "react";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { AnswerTexts } from "./texts.ts";

type Props = { values: Record<string, string>; words: FormWords; texts: AnswerTexts };

/** What will be sent, as whoever gets it sees it. Takes the focus when it appears. */
export function Checked({ values, words, texts }: Props) {
  const { checked } = texts;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const namesIn = (options: { id: string; name: string }[], ids = "") =>
    options
      .filter(({ id }) => ids.split(",").includes(id))
      .map(({ name }) => name)
      .join("\n");
  const facts = [
    [checked.answer, checked.state],
    [checked.reasons, texts.asks && namesIn(texts.reasonOptions, values.reasons)],
    [checked.actions, texts.asks && namesIn(texts.actionOptions, values.actions)],
    [checked.note, values.note],
  ];
  return (
    <>
      <title>{checked.title}</title>
      <div className="stack gap-s">
        <p className="quiet">{texts.title}</p>
        <h1 ref={heading} tabIndex={-1}>
          {checked.title}
        </h1>
      </div>
      {["reasons", "actions", "note"].map((name) => (
        <input type="hidden" name={name} value={values[name] ?? ""} key={name} />
      ))}
      <section className="panel">
        <dl className="facts">
          {facts
            .filter(([, fact]) => fact)
            .map(([term, fact]) => (
              <Fragment key={String(term)}>
                <dt>{term}</dt>
                <dd className="words">{fact}</dd>
              </Fragment>
            ))}
        </dl>
      </section>
      <Notice tone="note" title={checked.warning} />
      <div className="bar">
        <Submit words={words} name="step" value="send">
          {checked.send}
        </Submit>
        <Submit words={words} look="secondary" name="step" value="change" isFurther>
          {checked.change}
        </Submit>
      </div>
    </>
  );
}
