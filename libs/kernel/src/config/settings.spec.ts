/**
 * Declares settings, which every importer of the kernel sees. Runs with modules of its own:
 * @jest-environment node
 */
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { IsInt, IsString, IsUrl, Length, Max, Min } from 'class-validator';
import {
  Configuration,
  ConfigurationModule,
  Env,
  ProcessSettings,
  provideSettings,
  Settings,
  describeProblem,
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

const problemsIn = (env: Record<string, string>): readonly string[] =>
  new Configuration(env).problems().map(describeProblem);

describe('settings classes', () => {
  it('convert variables to the type of the property', () => {
    const env = { MAIL_PORT: '2525', MAIL_TLS: '0', MAIL_DOMAINS: 'a.org, b.org,' };
    const expected = { port: 2525, tls: false, domains: ['a.org', 'b.org'] };
    expect(new Configuration(env).of(MailSettings)).toMatchObject(expected);
  });

  it('use the default for an unset or empty variable', () => {
    const settings = new Configuration({ MAIL_PORT: '', MAIL_PASSWORD: '' }).of(MailSettings);
    expect(settings).toMatchObject({ port: 25, tls: true, domains: ['example.com'] });
    expect(settings.password).toBeUndefined();
  });

  it.each([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ])('parse the boolean %s', (text, value) => {
    expect(new Configuration({ MAIL_TLS: text }).of(MailSettings).tls).toBe(value);
  });

  it.each(['yes', 'TRUE', 'on', '2', 'constructor', ' true'])('reject the boolean %j', (text) => {
    expect(problemsIn({ MAIL_TLS: text })).toEqual([
      `MAIL_TLS is not true, false, 1 or 0: given ${JSON.stringify(text)}, expected true, false, 1 or 0`,
    ]);
  });

  it.each(['12e3', '0x10', '1,5', ' 1', 'Infinity', '--1'])('reject the number %j', (text) => {
    expect(problemsIn({ MAIL_PORT: text })).toHaveLength(1);
  });

  it('use the default of the mode set by NODE_ENV', () => {
    expect(new Configuration({ NODE_ENV: 'test' }).of(ShippingSettings).url).toBe('http://test');
  });

  it('require a variable in a mode without default', () => {
    expect(problemsIn({ NODE_ENV: 'production' })).toEqual([
      'SHIPPING_URL is missing: given nothing, expected text, a URL address',
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
      'NODE_ENV is not acceptable: given "staging", expected one of the following values: development, test, production',
      expect.stringContaining('PORT is not a number: given "x\\ny", expected an integer from 0 to 65535'),
      'MAIL_PORT is not acceptable: given "0", expected not less than 1',
      expect.stringContaining('MAIL_TLS is not true'),
      'MAIL_PASSWORD is not acceptable: given ***, expected longer than or equal to 8 characters',
      expect.stringContaining('SHIPPING_URL is missing'),
    ]);
  });

  it.each(['htp://user:pass@word@host', 'user:pass/word@host', 'https://user\n:password@ho st'])(
    'report %j without its password',
    (url) => {
      const [problem] = problemsIn({ SHIPPING_URL: url });
      expect(problem).toContain('SHIPPING_URL is not acceptable: given "***@ho');
      expect(problem).not.toMatch(/user|pass|word/);
    },
  );

  it('throw all problems of a class that is read', () => {
    expect(() => new Configuration({ MAIL_PORT: 'none' }).of(MailSettings)).toThrow(
      'The configuration is not valid:\n  MAIL_PORT is not a number',
    );
  });

  it('are read once, from the environment at creation', () => {
    const env = { MAIL_PORT: '2525' };
    const configuration = new Configuration(env);
    env.MAIL_PORT = '25';
    expect(configuration.of(MailSettings)).toBe(configuration.of(MailSettings));
    expect(configuration.of(MailSettings).port).toBe(2525);
  });

  it('are immutable', () => {
    const settings = new Configuration({}).of(MailSettings) as { port: number };
    expect(() => (settings.port = 1)).toThrow(TypeError);
  });

  it('return a secret on property access only and omit it from all output', () => {
    const settings = new Configuration({ MAIL_PASSWORD: secret }).of(MailSettings);
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

  it('are injectable by their class, with the values of their application', async () => {
    const ports = ['2525', '2526'].map(async (port) => {
      const configuration = ConfigurationModule.forProcess(new Configuration({ MAIL_PORT: port }));
      const application = { imports: [configuration], providers: provideSettings(MailSettings) };
      return (await Test.createTestingModule(application).compile()).get(MailSettings).port;
    });
    expect(await Promise.all(ports)).toEqual([2525, 2526]);
  });
});

describe('ProcessSettings', () => {
  it('default to development on localhost', () => {
    const settings = new Configuration({}).of(ProcessSettings);
    expect(settings).toMatchObject({
      mode: 'development',
      logLevel: 'info',
      logFormat: 'pretty',
      host: '127.0.0.1',
    });
    expect(settings.port).toBeUndefined();
  });

  it('default to JSON logs on all interfaces in production', () => {
    const configuration = new Configuration({ NODE_ENV: 'production', PORT: '8080' });
    expect(configuration.of(ProcessSettings)).toMatchObject({
      mode: 'production',
      logFormat: 'json',
      host: '0.0.0.0',
      port: 8080,
    });
  });
});
