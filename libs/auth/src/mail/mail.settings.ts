import { IsString, IsUrl, Matches } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('mail')
export class MailSettings {
  @Env('SMTP_URL', {
    optional: true,
    secret: true,
    description:
      'The server that sends mail: smtp:// or smtps://. Unset: none is sent; in development they are written to the log.',
  })
  @Matches(/^smtps?:\/\//, { message: 'must be an smtp:// or smtps:// URL' })
  readonly smtpUrl?: string;

  @Env('MAIL_FROM', { default: 'Cleave <no-reply@example.com>', description: 'Whom mails are from.' })
  @IsString()
  readonly from!: string;

  @Env('MAIL_LINK_URL', {
    default: 'http://127.0.0.1:3000',
    description:
      'The shop that links in mails lead to: <url>/password-reset#<token> and <url>/email-verification#<token>.',
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly linkUrl!: string;
}
