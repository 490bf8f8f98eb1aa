import { event, Id } from '#contracts/definition';

export class MailRequestedV1 {
  @Id() readonly requestId!: string;
}

export const mailRequested = event(
  'auth.mail-requested.v1',
  MailRequestedV1,
  'A mail was requested. Contains no personal data: only auth can resolve the recipient from the request id.',
);
