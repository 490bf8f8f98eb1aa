/** A class whose declared fields are those of a payload. */
export type PayloadClass<T> = new () => T;
