import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { JwtStrategy, publicKey } from './jwt.strategy.js';
import { fetchPublicKey } from './public-key.js';
import { User } from './user.entity.js';

@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([User])],
  controllers: [AccountsController],
  providers: [
    AccountsService,
    JwtStrategy,
    { provide: publicKey, useFactory: () => fetchPublicKey(process.env.JWKS_URL!) },
  ],
})
export class AccountsModule {}
