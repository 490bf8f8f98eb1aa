import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { buildah } from './buildah.js';

interface ImageConfiguration {
  readonly User: string;
  readonly WorkingDir: string;
  readonly Env: readonly string[];
  readonly Entrypoint: readonly string[];
  readonly Healthcheck: { readonly Test: readonly string[] };
}

/**
 * Replaces itself with `setpriv`, which runs a command like a container with a read-only root file system and without
 * capabilities. Shares the network of the host. It ends together with this process.
 */
const enterImage = `
set -e
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
root=$1 user=$2 folder=$3
shift 3
exec chroot "$root" setpriv --reuid="$user" --regid="$user" --init-groups --no-new-privs \\
  --bounding-set=-all --inh-caps=-all --pdeathsig TERM sh -c 'cd "$1" && shift && exec "$@"' sh "$folder" "$@"
`;

interface Inspected {
  readonly Docker: { readonly config: ImageConfiguration; readonly rootfs: { readonly diff_ids: string[] } };
}

/** An image of an app, built from the Dockerfile. Its root file system is mounted until it is closed. */
export class Image {
  private constructor(
    readonly configuration: ImageConfiguration,
    /** Digests of the layers, the base first. */
    readonly layers: readonly string[],
    private readonly container: string,
    private readonly rootFolder: string,
  ) {}

  /** Builds with the layers of earlier builds unless `flags` contain `--no-cache`. */
  static async build(app: string, ...flags: readonly string[]): Promise<Image> {
    const file = ['--file', 'docker/Dockerfile', '--ignorefile', 'docker/Dockerfile.dockerignore'];
    // Health checks are part of the Docker format only. With fixed times, the same files make the same image.
    const format = ['--format', 'docker', '--timestamp', '0'];
    const name = `localhost/cleave-${app}`;
    const options = ['--layers', '--pull-never', ...format, ...file, '--build-arg', `APP=${app}`];
    await buildah('bud', ...options, ...flags, '--tag', name, '.');
    const container = await buildah('from', '--pull-never', name);
    const { Docker } = JSON.parse(await buildah('inspect', container)) as Inspected;
    return new Image(Docker.config, Docker.rootfs.diff_ids, container, await buildah('mount', container));
  }

  async close(): Promise<void> {
    await buildah('rm', this.container);
  }

  /** Starts the entry point. */
  start(env: NodeJS.ProcessEnv, args: readonly string[] = []): ChildProcess {
    return this.spawn([...this.configuration.Entrypoint, ...args], env);
  }

  /** Runs a program in a new container until it exits. */
  async run(
    command: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): Promise<{ code: number; output: string }> {
    const running = this.spawn(command, env);
    const output: string[] = [];
    for (const stream of [running.stdout!, running.stderr!])
      stream.on('data', (data) => output.push(String(data)));
    const [code] = (await once(running, 'close')) as [number];
    return { code, output: output.join('') };
  }

  /** Whether the health check of the image succeeds for a process that listens on `port`. */
  async isHealthy(port: string): Promise<boolean> {
    const [kind, ...command] = this.configuration.Healthcheck.Test;
    if (kind !== 'CMD') throw new Error(`Unknown kind of health check: ${kind}`);
    return (await this.run(command, { PORT: port })).code === 0;
  }

  private spawn(command: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
    const { Env, User, WorkingDir } = this.configuration;
    const declared = Object.fromEntries(Env.map((each) => each.split(/=(.*)/s).slice(0, 2)));
    const { PATH: _, ...given } = env;
    const args = ['-c', enterImage, 'sh', this.rootFolder, User, WorkingDir, ...command];
    return spawn('unshare', ['--mount', 'sh', ...args], {
      env: { ...declared, ...given },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}
