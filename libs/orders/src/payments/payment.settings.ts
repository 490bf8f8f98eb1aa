import { Matches } from 'class-validator';
import { paymentMethods } from '#contracts/orders';
import { Env, Settings } from '#kernel/config';

const development = paymentMethods.join();
const method = `(${paymentMethods.join('|')})`;

@Settings('orders')
export class PaymentSettings {
  @Env('PAYMENT_METHODS', {
    optional: true,
    default: { development, test: development },
    description:
      'Comma-separated payment methods that new orders may use: invoice, card (requires STRIPE_SECRET_KEY), and test, which charges nothing and is rejected in production. Required in production by processes that host orders.',
  })
  @Matches(new RegExp(`^${method}(,${method})*$`), {
    message: 'must be comma-separated payment methods, such as invoice,card',
  })
  readonly paymentMethods?: string;
}
