import { isProduction, type Configuration } from '#kernel/config';
import { PaymentSettings } from './payment.settings.js';
import { StripeSettings } from './stripe.settings.js';

/** Returns why a process in production cannot accept payments as configured; no reasons in another mode. */
export function paymentProblems(configuration: Configuration): string[] {
  if (!isProduction(configuration)) return [];
  if (configuration.problems().some(({ variable }) => variable === 'PAYMENT_METHODS')) return [];
  const methods = configuration.validPropertiesOf(PaymentSettings).paymentMethods?.split(',') ?? [];
  const { secretKey, url } = configuration.validPropertiesOf(StripeSettings);
  const problems = [];
  if (methods.length === 0)
    problems.push(
      'PAYMENT_METHODS is not set: list the payment methods that new orders may use, such as invoice,card.',
    );
  if (methods.includes('test'))
    problems.push(
      'PAYMENT_METHODS lists test, which is not accepted in production: test payments charge nothing.',
    );
  if (methods.includes('card') && !(isLiveKey(secretKey) && url?.startsWith('https:')))
    problems.push(
      'PAYMENT_METHODS lists card: set STRIPE_SECRET_KEY to a live key, and STRIPE_URL to an https:// URL.',
    );
  return problems;
}

/** Whether payments with the key are real; in Stripe's test mode nothing is charged. */
function isLiveKey(secretKey = ''): boolean {
  return /^[sr]k_live_/.test(secretKey);
}
