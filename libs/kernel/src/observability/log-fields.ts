type Contribution = () => object | undefined;

const contributions: Contribution[] = [];

/**
 * Adds the result of `fields` to every log line of this process. It is called for each line, so it must be fast and
 * must not throw. A line's own fields take precedence.
 */
export function contributeLogFields(fields: Contribution): void {
  contributions.push(fields);
}

export function contributedLogFields(): object {
  return Object.assign({}, ...contributions.map((fields) => fields()));
}
