import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Frame {
  readonly i: string;
  readonly p?: string;
}

interface AsyncApi {
  readonly channels: Readonly<
    Record<string, { readonly messages: Readonly<Record<string, { readonly payload: Payload }>> }>
  >;
}

interface Payload {
  readonly properties: Readonly<Record<string, unknown>>;
}

const key = 'messages';
const stream = /^[^:]+:\{([^}]+)\}:(?:(rpc|rep):[^:]+(?::([^:]+))?|events)$/;

/** Validates the entries that processes append to Redis Streams against `docs/generated/asyncapi.json`. */
export class AsyncApiDocument {
  /** Names of the messages that were valid, and codes of failures. */
  readonly seen = new Set<string>();
  private readonly document = JSON.parse(readFileSync('docs/generated/asyncapi.json', 'utf8')) as AsyncApi;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly patterns = new Map<string, string>();

  constructor() {
    addFormats.default(this.ajv);
    this.ajv.addSchema(this.document, key, false, false);
  }

  /** Describes how an entry differs from the document; empty if it matches. Entries must be passed in their order. */
  findMismatches(name: string, entry: string): string[] {
    const parts = stream.exec(name);
    if (!parts) return [`${name} is not described`];
    const [, tag, kind, replier] = parts;
    const content = JSON.parse(entry) as Frame | Frame[];
    if (kind === 'rep')
      return (content as Frame[]).flatMap((frame) => {
        const { e } = frame as { readonly e?: { readonly code: string } };
        if (e) this.seen.add(e.code);
        return this.findMismatch(`${replier}.replies`, `${this.patterns.get(frame.i)}.reply`, frame);
      });
    const frame = content as Frame;
    if (kind === 'rpc') this.patterns.set(frame.i, frame.p!);
    return this.findMismatch(kind === 'rpc' ? `${tag}.requests` : `${tag}.events`, frame.p!, frame);
  }

  private findMismatch(channel: string, name: string, frame: Frame): string[] {
    const payload = this.document.channels[channel]?.messages[name]?.payload;
    if (!payload) return [`${channel} has no message ${name}`];
    this.seen.add(name);
    const unknown = Object.keys(frame).filter((field) => !(field in payload.properties));
    if (unknown.length > 0) return [`${name} has the field ${unknown.join()}`];
    const validate = this.ajv.compile({ $ref: `${key}#/channels/${channel}/messages/${name}/payload` });
    return validate(frame) ? [] : [`${name}: ${this.ajv.errorsText(validate.errors)}`];
  }
}
