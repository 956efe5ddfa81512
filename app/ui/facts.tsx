import { Fragment, type ReactNode } from "react";

export const Facts = ({ items }: { items: [term: string, fact: ReactNode][] }) => (
  <dl className="facts">
    {items.map(([term, fact]) => (
      <Fragment key={term}>
        <dt>{term}</dt>
        <dd>{fact}</dd>
      </Fragment>
    ))}
  </dl>
);
