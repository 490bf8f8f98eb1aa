import { Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { ProcessSettings, settingsOf } from '#kernel/config';
import { MailSettings } from './mail.settings.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Milliseconds that the server may take for each step. */
const patience = 5_000;

/** Sends mail over SMTP. In development, without a server, the log is the mailbox. */
@Injectable()
export class Mailer {
  private readonly logger = new Logger(Mailer.name);
  private readonly transport: Transporter | undefined;

  constructor(private readonly settings: MailSettings) {
    const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
    if (settings.smtpUrl) this.transport = createTransport({ url: settings.smtpUrl, ...timeouts });
  }

  /** Rejects when the server did not take the mail. */
  async send(mail: Mail): Promise<void> {
    if (this.transport) {
      const to = { name: '', address: mail.to };
      await this.transport.sendMail({ from: this.settings.from, ...mail, to });
    } else if (settingsOf(ProcessSettings).mode === 'development') {
      this.logger.log(`Mail to ${mail.to}: ${mail.subject}\n\n${mail.text}`);
    } else {
      this.logger.warn('A mail was not sent: SMTP_URL is not set');
    }
  }
}
