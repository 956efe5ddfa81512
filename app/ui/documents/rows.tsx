"use client";

import { HtmlRows } from "#app/ui/list/rows/html-rows.tsx";
import { html } from "#lib/html.ts";

/** A fact in a word: at rest in grey with a dot, filled where it asks for somebody. */
export type Fact = [look: "rest" | "rest ok" | "rest new" | "wait" | "bad", word: string, small?: string];

export type DocumentRow = {
  id: string;
  label: string;
  isNew: boolean;
  company?: string;
  counterpart: string;
  way: string;
  org: string;
  number: string;
  kind: string;
  date: string;
  due: string;
  amount: string;
  state: Fact;
  answer: Fact | undefined;
};

type Props = { rows: DocumentRow[]; prefix: string; select: string };

/** From bare words, and as one string, as those of the customers. `select` is the label of a row's box, with {name}. */
export const DocumentRows = ({ rows, prefix, select }: Props) => <HtmlRows rows={rows.map((row) => rowOf(row, prefix, select))} />;

const rowOf = (row: DocumentRow, prefix: string, select: string) =>
  html`<tr class="${row.isNew ? "new" : "known"}"><td><input type="checkbox" name="document" value="${row.id}" aria-label="${select.replace("{name}", () => row.label)}"/></td>` +
  (row.company === undefined ? "" : html`<td class="company">${row.company}</td>`) +
  html`<td class="party"><a class="name" href="${prefix}/${row.id}" aria-label="${row.counterpart}: ${row.label}">${row.counterpart}</a><small>${row.way}<span class="org">${row.org && ` · ${row.org}`}</span></small></td>` +
  html`<td class="nr">${row.number}<small>${row.kind}</small></td><td class="day">${row.date}<small>${row.due}</small></td>` +
  html`<td class="end sum">${row.amount}</td><td class="fact">` +
  `${chipOf(row.state)}</td><td class="fact answer">${row.answer ? chipOf(row.answer) : '<span class="quiet">–</span>'}</td></tr>`;

const chipOf = ([look, word, small = ""]: Fact) =>
  html`<span class="chip ${look}">${word}</span>` + (small && html`<small>${small}</small>`);
