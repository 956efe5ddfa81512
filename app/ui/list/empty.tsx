import type { ReactNode } from "react";
import { Icon, type IconName } from "../icons.tsx";

type Props = { icon?: IconName; title: string; text?: ReactNode; children?: ReactNode };

/** What stands where nothing is yet: says why, and what to do. Its children are the actions. */
export const Empty = ({ icon, title, text, children }: Props) => (
  <div className="empty">
    {icon && (
      <span className="badge">
        <Icon name={icon} />
      </span>
    )}
    <h2>{title}</h2>
    {text && <p>{text}</p>}
    {children && <div className="bar">{children}</div>}
  </div>
);
