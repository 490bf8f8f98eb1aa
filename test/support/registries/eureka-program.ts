import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const sources = new URL('eureka', import.meta.url).pathname;

/**
 * Path of an executable JAR with Spring's Eureka server, which Maven builds from `eureka/` once per version of its files.
 * @throws Error with the installation command without Java or Maven
 */
export function eurekaProgram(): string {
  const files = globSync(['pom.xml', 'src/**/*.java'], { cwd: sources }).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(sources, file)));
  const folder = resolve('node_modules/.cache/eureka', hash.digest('hex').slice(0, 12));
  const jar = join(folder, 'target/eureka.jar');
  if (existsSync(jar)) return jar;
  rmSync(folder, { recursive: true, force: true });
  cpSync(sources, folder, { recursive: true });
  try {
    execFileSync('mvn', ['-q', '-B', '-DskipTests', 'package'], { cwd: folder, stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      'Eureka needs Java 17, Maven and Maven Central. Install them: sudo apt-get install openjdk-17-jdk maven',
      { cause: error },
    );
  }
  return jar;
}
