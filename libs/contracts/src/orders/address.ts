import { notBlank, Text } from '#contracts/definition';

export class Address {
  @Text({ max: 200, pattern: notBlank, description: 'Name of the recipient.', example: 'Ada Lovelace' })
  readonly name!: string;

  @Text({
    max: 200,
    pattern: notBlank,
    description: 'Street address or PO box.',
    example: '12 St James’s Square',
  })
  readonly line1!: string;

  @Text({ min: 0, max: 200, optional: true, description: 'Apartment, suite, unit or building.' })
  readonly line2?: string;

  @Text({ max: 100, pattern: notBlank, description: 'City, town or village.', example: 'London' })
  readonly city!: string;

  @Text({ min: 0, max: 100, optional: true, description: 'State, province or region.' })
  readonly state?: string;

  @Text({ min: 0, max: 20, optional: true, description: 'ZIP or postal code.', example: 'SW1Y 4JH' })
  readonly postalCode?: string;

  @Text({
    min: 2,
    max: 2,
    pattern: /^[A-Z]{2}$/,
    example: 'GB',
    description: 'Two-letter country code (ISO 3166-1 alpha-2).',
  })
  readonly country!: string;
}
