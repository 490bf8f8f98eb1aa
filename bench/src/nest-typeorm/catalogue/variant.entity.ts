import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { amount } from '../amount.js';
import { Product } from './product.entity.js';
import { Stock } from './stock.entity.js';

@Entity({ schema: 'products', name: 'variants' })
export class Variant {
  @PrimaryColumn('text')
  sku!: string;

  @ManyToOne(() => Product, (product) => product.variants)
  @JoinColumn({ name: 'product_id' })
  product!: Relation<Product>;

  @Column('integer')
  position!: number;

  @Column('text')
  name!: string;

  @Column('jsonb')
  options!: Record<string, string>;

  @Column('bigint', { name: 'price_amount', transformer: amount })
  priceAmount!: number;

  @Column('text', { name: 'price_currency' })
  priceCurrency!: string;

  @OneToOne(() => Stock, (stock) => stock.variant)
  stock!: Relation<Stock>;
}
