/** Whether an error is transient, such as a lost database connection: it is reported as `Unreachable`, not as a defect. */
export type TransientErrorCheck = (error: unknown) => boolean;

/** Injection token of the `TransientErrorCheck` of an application. */
export const TRANSIENT_ERROR_CHECK = Symbol('TRANSIENT_ERROR_CHECK');
