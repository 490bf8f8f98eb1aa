import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** The material available to an attacker, who has also generated keys of their own. */
export interface AttackMaterial {
  /** A valid token of the attacker's own account. */
  readonly token: string;
  readonly publicKey: KeyObject;
  readonly kid: string;
  /** A URL controlled by the attacker, from which no keys may be fetched. */
  readonly listener: string;
}

type Json = Record<string, unknown>;

const attacker = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const ed = generateKeyPairSync('ed25519');

const encode = (part: Json | string): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
const decode = (part: string): Json => JSON.parse(Buffer.from(part, 'base64url').toString()) as Json;

/** Forged tokens by attack. They are built with node:crypto only, independently of the code under test. */
export function forgedTokens({
  token,
  publicKey,
  kid,
  listener,
}: AttackMaterial): ReadonlyMap<string, string> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const header = decode(head);
  const claims = decode(body);
  const admin = encode({ ...claims, scope: 'users:manage platform:manage' });
  const forged = new Map<string, string>();

  const signByAttacker = (changes: Json, payload = admin): string => {
    const signed = `${encode({ ...header, ...changes })}.${payload}`;
    const key = { key: attacker.privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  };

  for (const alg of ['none', 'None', 'NONE', 'nOnE', 'none ', '']) {
    forged.set(`alg ${JSON.stringify(alg)}, no signature`, `${encode({ ...header, alg })}.${admin}.`);
    forged.set(
      `alg ${JSON.stringify(alg)}, the original signature`,
      `${encode({ ...header, alg })}.${admin}.${signature}`,
    );
  }
  for (const alg of [
    'es256',
    'Es256',
    'ES256 ',
    'ES384',
    'ES512',
    'ES256K',
    'HS256',
    'RS256',
    'PS256',
    'EdDSA',
    null,
    ['ES256'],
  ])
    forged.set(
      `alg ${JSON.stringify(alg)} over an ES256 signature`,
      `${encode({ ...header, alg })}.${body}.${signature}`,
    );

  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const jwk = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from(jwk.x!, 'base64url'), Buffer.from(jwk.y!, 'base64url')]);
  const secrets = {
    PEM: pem,
    'trimmed PEM': pem.trim(),
    'PEM on one line': pem.replaceAll('\n', ''),
    DER: der,
    'DER in base64': der.toString('base64'),
    JWK: JSON.stringify(jwk),
    'raw point': point,
    'tagged point': Buffer.concat([Buffer.from([4]), point]),
    x: jwk.x!,
    kid,
    nothing: '',
  };
  for (const [name, secret] of Object.entries(secrets))
    for (const bits of [256, 384, 512]) {
      const signed = `${encode({ ...header, alg: `HS${bits}` })}.${admin}`;
      const mac = createHmac(`sha${bits}`, secret).update(signed).digest('base64url');
      forged.set(`HS${bits} with the public key as ${name}`, `${signed}.${mac}`);
    }

  const own = { ...attacker.publicKey.export({ format: 'jwk' }), kid };
  forged.set("the attacker's key", signByAttacker({}));
  forged.set('an embedded jwk', signByAttacker({ jwk: own }));
  forged.set('an embedded jwk and no kid', signByAttacker({ jwk: own, kid: undefined }));
  forged.set('an embedded jwk of another kid', signByAttacker({ jwk: { ...own, kid: 'own' }, kid: 'own' }));
  for (const where of ['jku', 'x5u'])
    for (const name of [kid, 'unknown'])
      forged.set(`${where} with kid ${name}`, signByAttacker({ [where]: `${listener}/${where}`, kid: name }));
  forged.set(
    'an embedded certificate',
    signByAttacker({ x5c: [attacker.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] }),
  );
  const kids: unknown[] = [
    '../../../../../../dev/null',
    '/etc/passwd',
    'file:///dev/null',
    `${kid}\0`,
    `${kid}' or '1'='1`,
    "' union select 'x' --",
    `${listener}/kid`,
    [kid],
    { [kid]: true },
    null,
    0,
    true,
    '',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(10_240),
  ];
  for (const name of kids)
    forged.set(`kid ${JSON.stringify(name).slice(0, 40)}`, signByAttacker({ kid: name }));
  const otherAlgorithms = { RS256: rsa.privateKey, EdDSA: ed.privateKey };
  for (const [alg, key] of Object.entries(otherAlgorithms)) {
    const signed = `${encode({ ...header, alg })}.${admin}`;
    forged.set(
      `${alg} with the attacker's key`,
      `${signed}.${sign(alg === 'EdDSA' ? null : 'sha256', Buffer.from(signed), key).toString('base64url')}`,
    );
  }

  forged.set('other claims with the original signature', `${head}.${admin}.${signature}`);
  const duplicated = JSON.stringify(claims).replace(/}$/, `,"sub":"another-user","scope":"users:manage"}`);
  forged.set('duplicate claims with the original signature', `${head}.${encode(duplicated)}.${signature}`);
  forged.set("duplicate claims with the attacker's signature", signByAttacker({}, encode(duplicated)));
  const curveOrder = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');
  const one = Buffer.concat([Buffer.alloc(31), Buffer.from([1])]);
  const signatures = {
    'no signature': Buffer.alloc(0),
    'a signature of zeros': Buffer.alloc(64),
    'a signature of the curve order': Buffer.concat([curveOrder, curveOrder]),
    'a signature of ones': Buffer.concat([one, one]),
    'zero in DER': Buffer.from('3006020100020100', 'hex'),
    'half a signature': Buffer.from(signature, 'base64url').subarray(0, 32),
    'a signature with trailing bytes': Buffer.concat([Buffer.from(signature, 'base64url'), Buffer.alloc(8)]),
    'a signature of 10 kB': Buffer.alloc(10_000, 1),
  };
  for (const [name, bytes] of Object.entries(signatures)) {
    forged.set(`${name} with other claims`, `${head}.${admin}.${bytes.toString('base64url')}`);
    forged.set(`${name} with the same claims`, `${head}.${body}.${bytes.toString('base64url')}`);
  }

  forged.set('two parts', `${head}.${body}`);
  forged.set('four parts', `${token}.${signature}`);
  forged.set('five parts', `${head}.${body}.${body}.${body}.${signature}`);
  forged.set('dots only', '..');
  forged.set('a header that is not an object', `${encode('"ES256"')}.${body}.${signature}`);
  forged.set('a header that is null', `${encode('null')}.${body}.${signature}`);
  forged.set('claims that are null', signByAttacker({}, encode('null')));
  return forged;
}

/** Correctly signed tokens with a wrong type or wrong claims; `now` in seconds since the epoch. */
export function misusedTokens(
  signed: (claims: Json, header?: Json) => string,
  now: number,
): ReadonlyMap<string, string> {
  return new Map([
    ...['JWT', 'jwt', 'rt+jwt', 'AT+JWT ', '', null, ['at+jwt']].map(
      (typ) => [`typ ${JSON.stringify(typ)}`, signed({}, { typ })] as const,
    ),
    ...['Cleave', 'cleave.example', '', null, ['cleave'], { cleave: true }].map(
      (iss) => [`iss ${JSON.stringify(iss)}`, signed({ iss })] as const,
    ),
    ...['Cleave', 'other', '', null, [], ['other'], { cleave: true }].map(
      (aud) => [`aud ${JSON.stringify(aud)}`, signed({ aud })] as const,
    ),
    ...[now - 6, 0, -1, null, `${now + 60}`, [now + 60]].map(
      (exp) => [`exp ${JSON.stringify(exp)}`, signed({ exp })] as const,
    ),
    ...[now + 60, `${now}`].map((nbf) => [`nbf ${JSON.stringify(nbf)}`, signed({ nbf })] as const),
    ...['', null, 7, ['a'], {}].map((sub) => [`sub ${JSON.stringify(sub)}`, signed({ sub })] as const),
    ...['', null, 7].map((sid) => [`sid ${JSON.stringify(sid)}`, signed({ sid })] as const),
    ...[null, ['users:manage'], 7].map(
      (scope) => [`scope ${JSON.stringify(scope)}`, signed({ scope })] as const,
    ),
  ]);
}
