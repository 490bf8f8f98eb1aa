import { AuthModule } from '#auth';
import { portOf } from '#contracts/contexts';
import { run } from '#kernel/topology';

await run('auth', { auth: AuthModule }, { port: portOf('auth') });
