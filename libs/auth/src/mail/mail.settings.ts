import { IsString, IsUrl, Matches } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('mail')
export class MailSettings {
  @Env('SMTP_URL', {
    optional: true,
    secret: true,
    description:
      'URL of the SMTP server: smtp:// or smtps://. If unset, no mail is sent; in development, mails are logged instead.',
  })
  @Matches(/^smtps?:\/\//, { message: 'must be an smtp:// or smtps:// URL' })
  readonly smtpUrl?: string;

  @Env('MAIL_FROM', {
    default: 'Cleave <no-reply@example.com>',
    description: 'Sender address of all mails.',
  })
  @IsString()
  readonly from!: string;

  @Env('MAIL_LINK_URL', {
    default: 'http://127.0.0.1:3000',
    description:
      'Base URL of links in mails: <url>/password-reset#<token> and <url>/email-verification#<token>.',
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  readonly linkUrl!: string;
}
