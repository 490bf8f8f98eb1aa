import { Reflector } from '@nestjs/core';

/** The tags of the OpenAPI document with their descriptions, in the order of the document. */
export const apiTags = {
  Accounts: 'Registration, login, sessions, MFA and the profile of the logged-in user.',
  Users: 'Administration of user accounts and the audit log.',
  'API keys': 'Long-lived credentials for programs, sent as a bearer token instead of an access token.',
  Catalogue:
    'Products, variants, categories and stock. Products, variants and categories can be read without an access token.',
  Orders: 'Placing, cancelling, fulfilling and refunding orders.',
  Platform: 'Health, metrics and topology, for operators.',
} as const;

/** Sets the OpenAPI tag of all operations of a controller. */
export const ApiTag = Reflector.createDecorator<keyof typeof apiTags>();
