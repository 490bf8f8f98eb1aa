import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Length } from 'class-validator';

export class SendNotificationDto {
  @ApiProperty({ example: 'ada@example.com' })
  @IsEmail()
  readonly to!: string;

  @ApiProperty()
  @IsString()
  @Length(1, 20_000)
  readonly text!: string;
}
