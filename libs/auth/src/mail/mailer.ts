import { Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { ProcessSettings } from '#kernel/config';
import { assertNoOpenTransaction } from '#kernel/persistence';
import { MailSettings } from './mail.settings.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Timeout of each step of the SMTP dialogue. */
const timeoutMs = 5_000;

/** Whether the error of `Mailer.send` concerns only the recipient of the mail. */
export function isRecipientRejected(error: unknown): boolean {
  return (error as { command?: unknown } | null)?.command === 'RCPT TO';
}

/** Sends mails over SMTP. In development without an SMTP server, it logs them instead. */
@Injectable()
export class Mailer {
  private readonly logger = new Logger(Mailer.name);
  private readonly transport: Transporter | undefined;

  constructor(
    private readonly settings: MailSettings,
    private readonly process: ProcessSettings,
  ) {
    const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
    if (settings.smtpUrl) this.transport = createTransport({ url: settings.smtpUrl, ...timeouts });
  }

  /** Rejects if the server does not accept the mail. */
  async send(mail: Mail): Promise<void> {
    assertNoOpenTransaction('Sending a mail');
    if (this.transport) {
      const to = { name: '', address: mail.to };
      await this.transport.sendMail({ from: this.settings.from, ...mail, to });
    } else if (this.process.mode === 'development') {
      this.logger.log(`Mail to ${mail.to}: ${mail.subject}\n\n${mail.text}`);
    } else {
      this.logger.warn('Mail not sent: SMTP_URL is not set');
    }
  }
}
