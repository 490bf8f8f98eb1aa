import { IsString, Matches } from 'class-validator';
import { Env, Settings } from '#kernel/config';

@Settings('orders')
export class StripeSettings {
  @Env('STRIPE_SECRET_KEY', {
    optional: true,
    secret: true,
    description: 'Takes card payments through Stripe: sk_… or rk_…. Unset: cards are not accepted.',
  })
  @IsString()
  @Matches(/^[sr]k_\w+$/, { message: 'must be a secret key of Stripe, such as sk_test_…' })
  readonly secretKey?: string;

  @Env('STRIPE_URL', {
    default: 'https://api.stripe.com',
    description: 'Where Stripe is reached: its own address, or that of a stand-in for tests.',
  })
  @IsString()
  @Matches(/^https?:\/\/[^/]+$/, { message: 'must be an http:// or https:// address without a path' })
  readonly url!: string;
}
