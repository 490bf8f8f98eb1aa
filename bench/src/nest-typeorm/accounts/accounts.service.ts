import { Injectable, UnauthorizedException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity.js';

@Injectable()
export class AccountsService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  async findEnabled(id: string): Promise<User> {
    const user = await this.users.findOneBy({ id, disabled: false });
    if (!user) throw new UnauthorizedException();
    return user;
  }
}
