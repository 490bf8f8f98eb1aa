import { event, Id } from '#contracts/definition';

/** Somebody asked for a mail. Names no one: auth itself knows whom the request is about, if anybody. */
export class MailRequestedV1 {
  @Id() readonly requestId!: string;
}

export const mailRequested = event('auth.mail-requested.v1', MailRequestedV1);
