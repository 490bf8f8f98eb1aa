import { AuthModule } from '#auth';
import { run } from '#kernel/topology';

await run('auth', { auth: AuthModule }, { port: 3001 });
