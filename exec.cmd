@rem Scripts of package.json use `exec` of a POSIX shell, so that npm is the parent of their program. Windows has no such command.
@%*
