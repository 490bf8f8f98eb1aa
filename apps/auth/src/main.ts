import { AuthModule } from '#auth';
import { dependencies, portOf, subscriptions } from '#contracts/contexts';
import { run } from '#kernel/topology';

await run('auth', { auth: AuthModule }, { port: portOf('auth'), dependencies, subscriptions });
