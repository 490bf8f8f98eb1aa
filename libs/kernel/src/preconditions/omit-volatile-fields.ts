import { fieldsOf, type PayloadClass } from '#contracts/definition';

type View = Readonly<Record<string, unknown>>;
type Part = (view: View) => View;

const parts = new Map<PayloadClass<object>, Part | undefined>();

/**
 * Leaves out of a view what changes of itself. Undefined where nothing does, and for a page of a list: it is not edited
 * as one.
 */
export function editedPart(view: PayloadClass<object>): Part | undefined {
  if (!parts.has(view)) parts.set(view, fieldsOf(view).has('nextCursor') ? undefined : partOf(view));
  return parts.get(view);
}

function partOf(view: PayloadClass<object>): Part | undefined {
  const changes = new Map<string, Part | undefined>();
  for (const [name, { presence, element }] of fieldsOf(view)) {
    const within = element && editedPart(element());
    if (presence.ofItself || within) changes.set(name, presence.ofItself ? undefined : within);
  }
  if (changes.size === 0) return undefined;
  return (whole) => {
    const part = { ...whole };
    for (const [name, within] of changes) part[name] = within && each(whole[name], within);
    return part;
  };
}

function each(value: unknown, part: Part): unknown {
  if (Array.isArray(value)) return value.map((one) => part(one as View));
  return value && part(value as View);
}
