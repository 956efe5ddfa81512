import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "#app/ui/icons.tsx";

type Chosen = { text: string; href: ComponentProps<typeof Link>["href"] };
type Props = { chosen: (Chosen | "" | null | undefined)[]; remove: (filter: string) => string; children?: ReactNode };

/** What is chosen in a list, each with a way out of it; nothing where nothing is. */
export function ChosenFilters({ chosen, remove, children }: Props) {
  const given = chosen.filter((choice) => !!choice);
  if (given.length === 0) return null;
  return (
    <div className="bar">
      {given.map(({ text, href }) => (
        <Link className="filter" key={text} href={href} prefetch={false} aria-label={remove(text)}>
          {text}
          <Icon name="x" />
        </Link>
      ))}
      {children}
    </div>
  );
}
