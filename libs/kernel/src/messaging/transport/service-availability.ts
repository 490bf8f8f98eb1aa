/** Whether other processes serve a context. */
export interface ServiceAvailability {
  /** Returns false only if certainly no process serves `context`. */
  isAvailable(context: string): boolean | Promise<boolean>;
}

/** Injection token of the `ServiceAvailability` of an application. */
export const SERVICE_AVAILABILITY = Symbol('SERVICE_AVAILABILITY');
