import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { Caller } from './caller.js';

export const publicKey = Symbol('publicKey');

@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(@Inject(publicKey) pem: string) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: pem,
      algorithms: ['ES256'],
      issuer: 'cleave',
      audience: 'cleave',
    });
  }

  validate({ sub }: { sub: string }): Caller {
    return { id: sub };
  }
}
