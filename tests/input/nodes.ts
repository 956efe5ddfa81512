type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** How a schema says of itself what it is. */
export const defOf = (schema: unknown): Node => {
  const def = isNode(schema) && isNode(schema._zod) ? schema._zod.def : undefined;
  return isNode(def) ? def : {};
};

/** The schemas that a schema is joined of. */
function partsOf(schema: unknown): unknown[] {
  const { shape, element, keyType, valueType, options, innerType, in: from, out } = defOf(schema);
  const parts = [element, keyType, valueType, innerType, from, out, ...(isNode(shape) ? Object.values(shape) : [])];
  return [...parts, ...(Array.isArray(options) ? options : [])].filter(isNode);
}

/** A schema and all within it. */
export const nodesIn = (schema: unknown): object[] => (isNode(schema) ? [schema, ...partsOf(schema).flatMap(nodesIn)] : []);

/** Where what somebody sends may be longer than any number: strings, lists and records without a most. Only what is read counts, not what it is made into. */
export function endlessIn(schema: unknown, path = ""): string[] {
  const def = defOf(schema);
  if (def.type === "pipe") return endlessIn(def.in, path);
  if (def.type === "object" && isNode(def.shape))
    return Object.entries(def.shape).flatMap(([name, part]) => endlessIn(part, `${path}.${name}`));
  const own = ["string", "array", "record"].includes(String(def.type)) && !isBounded(def) ? [`${path} ${String(def.type)}`] : [];
  return [...own, ...partsOf(schema).flatMap((part) => endlessIn(part, path))];
}

const bounded = new Set(["max_length", "length_equals", "max_size"]);
const formats = new Set(["uuid", "date", "datetime"]);

function isBounded({ checks, format }: Node): boolean {
  if (formats.has(String(format))) return true;
  return Array.isArray(checks) && checks.some((check) => bounded.has(String(defOf(check).check)));
}
