"use client";

type Props = { name: string; label: string; any: string; options: { id: string; name: string }[]; chosen: string | null };

/** One of the choices in the bar above a list. The key makes a new select of another choice. */
export const FilterSelect = ({ name, label, any, options, chosen }: Props) => (
  <select key={chosen} className="input auto" name={name} aria-label={label} defaultValue={chosen ?? ""}>
    <option value="">{any}</option>
    {options.map((option) => (
      <option key={option.id} value={option.id}>
        {option.name}
      </option>
    ))}
  </select>
);
