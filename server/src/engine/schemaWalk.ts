/** A JSON Schema, as far as completion and hover ask it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What may be written at a place: keys of a table with what they mean, and values of a closed set. */
export interface SchemaPlace {
  readonly keys: ReadonlyMap<string, string>;
  readonly values: readonly string[];
}

/** What a schema allows below some keys. Lists are gone into without a step of their own: places are told by keys alone. */
export function schemaPlace(schema: JsonSchema, path: readonly string[]): SchemaPlace {
  let nodes = plainNodes([schema], schema);
  for (const key of path) {
    nodes = plainNodes(nodes.flatMap(({ properties, additionalProperties }): unknown[] => {
      const own = properties as Readonly<Record<string, unknown>> | undefined;
      return own && Object.hasOwn(own, key) ? [own[key]] : typeof additionalProperties === 'object' ? [additionalProperties] : [];
    }), schema);
  }
  const keys = new Map<string, string>(), values = new Set<string>();
  for (const node of nodes) {
    for (const [key, value] of Object.entries((node['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>)) if (!keys.has(key)) keys.set(key, String(value['description'] ?? ''));
    for (const value of (node['enum'] ?? ('const' in node ? [node['const']] : [])) as readonly unknown[]) values.add(String(value));
    if (node['type'] === 'boolean') ['true', 'false'].forEach((one) => { values.add(one); });
  }
  return { keys, values: [...values] };
}

/** The schemas that a value may have: references followed, choices and lists opened. Each once, so that no circle holds us. */
function plainNodes(nodes: readonly unknown[], root: JsonSchema): readonly JsonSchema[] {
  const seen = new Set<unknown>(), found: JsonSchema[] = [], open = [...nodes];
  while (open.length > 0) {
    const node = open.shift();
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    const { $ref, anyOf, oneOf, allOf, items } = node as JsonSchema;
    found.push(node as JsonSchema);
    if (typeof $ref === 'string') open.push(followed($ref, root));
    open.push(...[anyOf, oneOf, allOf].flatMap((all) => Array.isArray(all) ? all : []), ...Array.isArray(items) ? items : [items]);
  }
  return found;
}

const followed = (pointer: string, root: JsonSchema): unknown =>
  pointer.replace(/^#\/?/, '').split('/').filter(Boolean).reduce<unknown>((value, key) => (value as JsonSchema | undefined)?.[key], root);
