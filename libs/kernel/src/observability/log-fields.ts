type Contribution = () => object | undefined;

const contributions: Contribution[] = [];

/**
 * Adds what `fields` returns to every log line of this process. It is called for each line: it must be quick and
 * must not throw. A line's own fields win.
 */
export function contributeLogFields(fields: Contribution): void {
  contributions.push(fields);
}

export function contributedLogFields(): object {
  return Object.assign({}, ...contributions.map((fields) => fields()));
}
