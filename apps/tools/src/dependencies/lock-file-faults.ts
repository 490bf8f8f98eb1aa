/** The part of package-lock.json (version 3) that is checked. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  /** Absent for packages of the registry, because `.npmrc` omits their URLs. */
  readonly resolved?: string;
  /** Hash that npm compares with the downloaded archive. */
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

/**
 * What makes a package of `lockFile` unsafe to install: a source other than the registry, no integrity hash, or a script
 * that runs during installation although `allowedScripts` does not name the package.
 */
export function lockFileFaults({ packages }: LockFile, allowedScripts: ReadonlySet<string>): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { version, resolved, integrity, hasInstallScript }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const faults: string[] = [];
      if (resolved !== undefined) faults.push('is not installed from the registry');
      if (integrity === undefined) faults.push('has no integrity hash');
      if (hasInstallScript && !allowedScripts.has(name)) faults.push('runs a script during installation');
      return faults.map((fault) => `${name}@${version} ${fault}`);
    });
}
