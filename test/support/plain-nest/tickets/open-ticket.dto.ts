import { ApiProperty } from '@nestjs/swagger';

export class OpenTicketDto {
  @ApiProperty()
  readonly email!: string;

  @ApiProperty()
  readonly subject!: string;
}
