import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { IsInt, IsString, IsUrl, Length, Max, Min } from 'class-validator';
import {
  ConfigError,
  Env,
  loadSettings,
  ProcessSettings,
  provideSettings,
  Settings,
  settingsOf,
} from './index.js';

@Settings('mail')
class MailSettings {
  @Env('MAIL_PORT', { default: 25, description: 'Port.' })
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly port!: number;
  @Env('MAIL_TLS', { default: true, description: 'Whether to encrypt.' }) readonly tls!: boolean;
  @Env('MAIL_DOMAINS', { default: ['example.com'], description: 'Domains.' })
  readonly domains!: readonly string[];
  @Env('MAIL_PASSWORD', { secret: true, optional: true, description: 'Password.' })
  @IsString()
  @Length(8, 64)
  readonly password?: string;
}

@Settings('shipping')
class ShippingSettings {
  @Env('SHIPPING_URL', {
    default: { development: 'http://localhost', test: 'http://test' },
    description: 'Carrier.',
  })
  @IsUrl({ require_tld: false })
  readonly url!: string;
}

const secret = 'correct horse';

function problemsIn(env: Record<string, string>): readonly string[] {
  try {
    loadSettings(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').slice(1);
    throw error;
  }
}

describe('settings classes', () => {
  it('convert variables to the type of the property', () => {
    loadSettings({ MAIL_PORT: '2525', MAIL_TLS: '0', MAIL_DOMAINS: 'a.org, b.org,' });
    expect(settingsOf(MailSettings)).toMatchObject({ port: 2525, tls: false, domains: ['a.org', 'b.org'] });
  });

  it('use the default for an unset or empty variable', () => {
    loadSettings({ MAIL_PORT: '', MAIL_PASSWORD: '' });
    expect(settingsOf(MailSettings)).toMatchObject({ port: 25, tls: true, domains: ['example.com'] });
    expect(settingsOf(MailSettings).password).toBeUndefined();
  });

  it.each([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ])('parse the boolean %s', (text, value) => {
    loadSettings({ MAIL_TLS: text });
    expect(settingsOf(MailSettings).tls).toBe(value);
  });

  it.each(['yes', 'TRUE', 'on', '2', 'constructor', ' true'])('reject the boolean %j', (text) => {
    expect(problemsIn({ MAIL_TLS: text })).toEqual([
      `  MAIL_TLS is not true, false, 1 or 0: given ${JSON.stringify(text)}, expected true, false, 1 or 0`,
    ]);
  });

  it.each(['12e3', '0x10', '1,5', ' 1', 'Infinity', '--1'])('reject the number %j', (text) => {
    expect(problemsIn({ MAIL_PORT: text })).toHaveLength(1);
  });

  it('use the default of the mode set by NODE_ENV', () => {
    loadSettings({ NODE_ENV: 'test' });
    expect(settingsOf(ShippingSettings).url).toBe('http://test');
  });

  it('require a variable in a mode without default', () => {
    expect(problemsIn({ NODE_ENV: 'production' })).toEqual([
      '  SHIPPING_URL is missing: given nothing, expected text, a URL address',
    ]);
  });

  it('report the problems of all classes together, without secrets', () => {
    const env = {
      NODE_ENV: 'staging',
      MAIL_PORT: '0',
      MAIL_TLS: 'yes',
      MAIL_PASSWORD: 'short',
      PORT: 'x\ny',
    };
    expect(problemsIn(env)).toEqual([
      '  NODE_ENV is not acceptable: given "staging", expected one of the following values: development, test, production',
      expect.stringContaining('PORT is not a number: given "x\\ny", expected a number, '),
      '  MAIL_PORT is not acceptable: given "0", expected not less than 1',
      expect.stringContaining('MAIL_TLS is not true'),
      '  MAIL_PASSWORD is not acceptable: given ***, expected longer than or equal to 8 characters',
      expect.stringContaining('SHIPPING_URL is missing'),
    ]);
  });

  it('remain unchanged when a reload fails', () => {
    loadSettings({ MAIL_PORT: '2525' });
    expect(problemsIn({ MAIL_PORT: 'none' })).toHaveLength(1);
    expect(settingsOf(MailSettings).port).toBe(2525);
  });

  it('are immutable', () => {
    const settings = settingsOf(MailSettings) as { port: number };
    expect(() => (settings.port = 1)).toThrow(TypeError);
  });

  it('return a secret on property access only and omit it from all output', () => {
    loadSettings({ MAIL_PASSWORD: secret });
    const settings = settingsOf(MailSettings);
    expect(settings.password).toBe(secret);
    const outputs = [
      JSON.stringify({ settings }),
      inspect({ settings }),
      inspect(settings, { showHidden: true }),
      JSON.stringify({ ...settings }),
    ];
    for (const output of outputs) {
      expect(output).toContain('example.com');
      expect(output).not.toContain(secret);
    }
  });

  it('are read on first use when declared after the load', () => {
    loadSettings({ LATE_WORD: 'here' });
    @Settings('late')
    class LateSettings {
      @Env('LATE_WORD', { optional: true, description: 'A word.' }) readonly word?: string;
    }
    expect(settingsOf(LateSettings).word).toBe('here');
  });

  it('reject a variable that another class declares', () => {
    class Other {
      @Env('MAIL_PORT', { default: 1, description: 'Duplicate.' }) readonly port!: number;
    }
    expect(() => Settings('other')(Other)).toThrow('MAIL_PORT is declared by both MailSettings and Other');
  });

  it('reject a property of an unsupported type', () => {
    expect(() => {
      class Dated {
        @Env('DATED', { description: 'No.' }) readonly since!: Date;
      }
      return Dated;
    }).toThrow('Dated.since: @Env does not support this type');
  });

  it('are injectable by their class', () => {
    const [provider] = provideSettings(MailSettings) as [{ provide: unknown; useFactory: () => unknown }];
    expect(provider.provide).toBe(MailSettings);
    expect(provider.useFactory()).toBe(settingsOf(MailSettings));
  });
});

describe('ProcessSettings', () => {
  it('default to development on localhost', () => {
    loadSettings({});
    expect(settingsOf(ProcessSettings)).toMatchObject({
      mode: 'development',
      logLevel: 'info',
      logFormat: 'pretty',
      host: '127.0.0.1',
    });
    expect(settingsOf(ProcessSettings).port).toBeUndefined();
  });

  it('default to JSON logs on all interfaces in production', () => {
    loadSettings({ NODE_ENV: 'production', SHIPPING_URL: 'https://carrier.example', PORT: '8080' });
    expect(settingsOf(ProcessSettings)).toMatchObject({
      mode: 'production',
      logFormat: 'json',
      host: '0.0.0.0',
      port: 8080,
    });
  });
});
