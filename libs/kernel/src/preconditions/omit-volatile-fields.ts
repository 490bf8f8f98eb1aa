import { fieldsOf, type PayloadClass } from '#contracts/definition';

type View = Readonly<Record<string, unknown>>;
type Projection = (view: View) => View;

const projections = new Map<PayloadClass<object>, Projection | undefined>();

/**
 * Copies `value` without the fields that its class declares as volatile, recursively. Undefined if there are none, and
 * for a page of a list, which cannot be edited as a whole.
 */
export function omitVolatileFields(view: PayloadClass<object>, value: View): View | undefined {
  return projectionOf(view)?.(value);
}

function projectionOf(view: PayloadClass<object>): Projection | undefined {
  if (!projections.has(view))
    projections.set(view, fieldsOf(view).has('nextCursor') ? undefined : createProjection(view));
  return projections.get(view);
}

function createProjection(view: PayloadClass<object>): Projection | undefined {
  /** Fields to replace: by their projection, or by undefined if they are volatile. */
  const replaced = new Map<string, Projection | undefined>();
  for (const [name, { options, nestedClass }] of fieldsOf(view)) {
    const nested = nestedClass && projectionOf(nestedClass());
    if (options.volatile || nested) replaced.set(name, options.volatile ? undefined : nested);
  }
  if (replaced.size === 0) return undefined;
  return (value) => {
    const stable = { ...value };
    for (const [name, nested] of replaced) stable[name] = nested && project(value[name], nested);
    return stable;
  };
}

function project(value: unknown, projection: Projection): unknown {
  if (Array.isArray(value)) return value.map((each) => projection(each as View));
  return value && projection(value as View);
}
