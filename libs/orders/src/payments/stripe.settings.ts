import { IsString, Matches } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('orders')
export class StripeSettings {
  @Env('STRIPE_SECRET_KEY', {
    optional: true,
    secret: true,
    description:
      'Stripe secret key (sk_… or rk_…) for card payments. If unset, orders cannot be paid by card.',
  })
  @IsString()
  @Matches(/^[sr]k_\w+$/, { message: 'must be a Stripe secret key, such as sk_test_…' })
  readonly secretKey?: string;

  @Env('STRIPE_URL', {
    default: 'https://api.stripe.com',
    description: 'Base URL of the Stripe API, or of a fake Stripe server in tests.',
  })
  @IsString()
  @Matches(/^https?:\/\/[^/]+$/, { message: 'must be an http:// or https:// URL without a path' })
  readonly url!: string;
}
