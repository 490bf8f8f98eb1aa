/** What the schematic `message` adds. */
export interface NewMessage {
  readonly context: string;
  /** Without the context: `count-orders`. */
  readonly name: string;
  readonly kind: 'command' | 'query';
  readonly hasRoute: boolean;
}
