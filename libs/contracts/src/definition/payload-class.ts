/** The class of a payload: its decorated fields are the fields of the payload. */
export type PayloadClass<T> = new () => T;
