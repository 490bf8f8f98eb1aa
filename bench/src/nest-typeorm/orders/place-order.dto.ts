import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class OrderLineDto {
  @IsString()
  @MaxLength(64)
  sku!: string;

  @IsInt()
  @Min(1)
  @Max(999)
  quantity!: number;
}

export class PaymentDto {
  @IsIn(['invoice'])
  method!: string;
}

export class PlaceOrderDto {
  @ValidateNested({ each: true })
  @Type(() => OrderLineDto)
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ sku }: OrderLineDto) => sku)
  lines!: OrderLineDto[];

  @ValidateNested()
  @Type(() => PaymentDto)
  payment!: PaymentDto;
}
